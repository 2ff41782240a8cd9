"""What the gate tells other apps, after the commit, so that a receiver may mail or call out."""

from django.dispatch import Signal

#: A due story was held back. Arguments: pages, reasons (list of Reason), planned (datetime).
held = Signal()
