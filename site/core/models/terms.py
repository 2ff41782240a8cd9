from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page


class PageTerm(models.Model):
    """A live page points to a row of the taxonomy or the network (written by core.terms, never by hand)."""

    page = models.ForeignKey(Page, verbose_name=_("page"), on_delete=models.CASCADE, related_name="terms")
    kind = models.CharField(_("kind"), max_length=20)
    term_id = models.PositiveIntegerField(_("row"))

    page.wagtail_reference_index_ignore = True  # type: ignore[attr-defined]

    class Meta:
        verbose_name = _("term of a page")
        verbose_name_plural = _("terms of pages")
        constraints = [models.UniqueConstraint(fields=["page", "kind", "term_id"], name="one_row_per_page_and_term")]
        indexes = [models.Index(fields=["kind", "term_id"])]

    def __str__(self) -> str:
        return f"{self.page_id}: {self.kind} {self.term_id}"
