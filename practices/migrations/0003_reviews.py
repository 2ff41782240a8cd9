"""Reviews of practices by readers of the network, and the seal that follows from them."""

import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

from users.roles import OFFICER, SECRETARIAT, grant


def let_them_review(apps, schema_editor):
    """Where the groups were made before there were reviews."""
    for verb in ("view", "add"):
        grant(apps, [SECRETARIAT, OFFICER], f"practices.{verb}_practicereview@practicereview")


class Migration(migrations.Migration):

    dependencies = [
        ('practices', '0002_library_and_record'),
        ('auth', '0012_alter_user_first_name_max_length'),
        ('contenttypes', '0002_remove_content_type_name'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name='practice',
            name='sealed_on',
            field=models.DateField(editable=False, help_text='Follows from the reviews.', null=True, verbose_name='reviewed by the network on'),
        ),
        migrations.CreateModel(
            name='PracticeReview',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('relevance', models.PositiveSmallIntegerField(choices=[(1, 'very weak'), (2, 'weak'), (3, 'fair'), (4, 'good'), (5, 'very good')], help_text='Does it deal with something that concerns many cities, and does it serve the goals it names?', verbose_name='relevance')),
                ('relevance_reason', models.CharField(max_length=300, verbose_name='relevance, in a sentence')),
                ('participation', models.PositiveSmallIntegerField(choices=[(1, 'very weak'), (2, 'weak'), (3, 'fair'), (4, 'good'), (5, 'very good')], help_text='Did city and university both do their part, and did those concerned have a say?', verbose_name='participation')),
                ('participation_reason', models.CharField(max_length=300, verbose_name='participation, in a sentence')),
                ('impact', models.PositiveSmallIntegerField(choices=[(1, 'very weak'), (2, 'weak'), (3, 'fair'), (4, 'good'), (5, 'very good')], help_text='What has changed, and does the evidence carry what is said about it?', verbose_name='impact')),
                ('impact_reason', models.CharField(max_length=300, verbose_name='impact, in a sentence')),
                ('transferability', models.PositiveSmallIntegerField(choices=[(1, 'very weak'), (2, 'weak'), (3, 'fair'), (4, 'good'), (5, 'very good')], help_text='Could another city do it with what is written here, failures included?', verbose_name='transferability')),
                ('transferability_reason', models.CharField(max_length=300, verbose_name='transferability, in a sentence')),
                ('read_on', models.DateField(default=django.utils.timezone.localdate, verbose_name='read on')),
                ('read', models.JSONField(default=dict, help_text='Number and words of the text in each language, and what the record said.', verbose_name='version that was read')),
                ('void_on', models.DateField(null=True, verbose_name='counts no longer since')),
                ('void_reason', models.CharField(blank=True, choices=[('replaced', 'The reader has written a newer review.'), ('rewritten', 'More than a fifth of the text has changed since.'), ('evidence', 'The evidence is graded differently since.'), ('goals', 'The practice names other goals since.')], max_length=10, verbose_name='why it counts no longer')),
                ('practice', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='reviews', to='practices.practice', verbose_name='practice')),
                ('reader', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='practice_reviews', to=settings.AUTH_USER_MODEL, verbose_name='reader')),
            ],
            options={
                'verbose_name': 'review of a practice',
                'verbose_name_plural': 'reviews of practices',
                'ordering': ['-read_on', '-pk'],
                'constraints': [models.UniqueConstraint(condition=models.Q(('void_on', None)), fields=('practice', 'reader'), name='a_reader_reviews_a_practice_once')],
            },
        ),
        migrations.RunPython(let_them_review, migrations.RunPython.noop),
    ]
