from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("events", "0001_initial")]

    operations = [
        # An input named "action" hides the form's own address from the scripts of the admin.
        migrations.RenameField("event", "action", "served_action"),
    ]
