"""Renditions are made when a page is published, so that no visitor waits for them.

One quick JPEG of each picture and shape is made right after the commit; the rest is a background job per picture. The
jobs are small and idempotent: what exists already is not made again.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from functools import partial
from operator import attrgetter
from typing import Any

from django.db import models, transaction
from django.db.models.signals import post_save
from django_tasks import task
from modelcluster.models import get_all_child_relations
from wagtail.fields import StreamField
from wagtail.images.models import Filter
from wagtail.models import Page, ReferenceIndex
from wagtail.signals import page_published

from core.blocks.contents import pictures_in
from core.caching.signals import content_changed
from core.images.markup import first_rendition
from core.images.renditions import SHAPES, filters_of, specs_of
from core.models.images import SiteImage
from core.share_pictures import order_for

log = logging.getLogger(__name__)

#: Where the picture of a page itself appears: on cards, above its text, and where somebody shares it.
OF_A_PAGE = ("card", "wide", "share")
#: Where a picture in a list of the page appears, such as the pictures of a gallery.
OF_A_CHILD = ("card", "natural")

Uses = dict[SiteImage, set[str]]


def connect() -> None:
    page_published.connect(_page_published, dispatch_uid="core.images.preparing")
    post_save.connect(_image_saved, sender=SiteImage, dispatch_uid="core.images.preparing")


def disconnect() -> None:
    """Stop listening; who does so calls ``prepare_all`` afterwards."""
    page_published.disconnect(dispatch_uid="core.images.preparing")
    post_save.disconnect(dispatch_uid="core.images.preparing", sender=SiteImage)


def pictures_of(page: Page) -> Uses:
    """Every picture that a page shows, with the shapes it is shown in."""
    uses: Uses = {}
    for image, shapes in _found(page):
        uses.setdefault(image, set()).update(shapes)
    return uses


def _found(page: Page) -> Iterator[tuple[SiteImage, Iterable[str]]]:
    yield from _own_pictures(page, OF_A_PAGE)
    for path, shapes in getattr(page, "picture_records", {}).items():
        yield from _own_pictures(attrgetter(path)(page), shapes)
    for field in page._meta.get_fields():
        if isinstance(field, StreamField):
            yield from ((image, [shape]) for image, shape in pictures_in(getattr(page, field.name)))
    for relation in get_all_child_relations(page):
        for child in getattr(page, relation.get_accessor_name()).all():
            yield from _own_pictures(child, OF_A_CHILD)


def _own_pictures(row: models.Model, shapes: Iterable[str]) -> Iterator[tuple[SiteImage, Iterable[str]]]:
    for field in row._meta.concrete_fields:
        if isinstance(field, models.ForeignKey) and field.related_model is SiteImage:
            image = getattr(row, field.name)
            if image is not None:
                yield image, shapes


def _page_published(instance: Page, **_: Any) -> None:
    transaction.on_commit(partial(prepare, instance), robust=True)


def prepare(page: Page) -> None:
    """Make a quick rendition of each picture of a live page at once and order the others. After the commit."""
    for image, shapes in pictures_of(page).items():
        _order(image, shapes)
    order_for(page)


def prepare_all(pages: Iterable[Page]) -> None:
    """As ``prepare`` for many pages: one job for each picture, however many show it."""
    uses: Uses = {}
    for page in pages:
        for image, shapes in pictures_of(page).items():
            uses.setdefault(image, set()).update(shapes)
        order_for(page)
    for image, shapes in uses.items():
        _order(image, shapes)


def _order(image: SiteImage, shapes: Iterable[str]) -> None:
    for shape in shapes:
        first_rendition(image, SHAPES[shape])
    prepare_picture.enqueue(image.pk, sorted(shapes))


def _image_saved(instance: SiteImage, created: bool, update_fields: Any, **_: Any) -> None:
    """A new focal point or file makes every rendition anew, wherever the picture is shown."""
    if not created and not update_fields:
        transaction.on_commit(partial(prepare_again.enqueue, instance.pk), robust=True)


@task(backend="background")
def prepare_picture(image_id: int, shapes: list[str]) -> int:
    """Make what is missing of one picture. Number of renditions made; pages that show it are rendered anew."""
    image = SiteImage.objects.filter(pk=image_id).first()
    if image is None:
        return 0
    wanted = filters_of(spec for shape in shapes for spec in specs_of(image, shape))
    # The rows count, not what a cache remembers of them.
    made = set(image.renditions.values_list("filter_spec", "focal_point_key"))
    missing = [each for each in wanted if (each.spec, each.get_cache_key(image)) not in made]
    return _make(image, missing) if missing else 0


@task(backend="background")
def prepare_again(image_id: int) -> int:
    """Make what is missing of a picture in the shapes of all published pages that show it."""
    image = SiteImage.objects.filter(pk=image_id).first()
    if image is None:
        return 0
    shapes = {shape for page in _pages_with(image) for shape in pictures_of(page).get(image, ())}
    return int(prepare_picture.func(image_id, sorted(shapes))) if shapes else 0


def _pages_with(image: SiteImage) -> Iterable[Page]:
    references = ReferenceIndex.get_references_to(image).filter(base_content_type__app_label="wagtailcore")
    ids = {int(pk) for pk in references.values_list("object_id", flat=True)}
    return Page.objects.filter(pk__in=ids).live().specific()


def _make(image: SiteImage, missing: list[Filter]) -> int:
    try:
        image.create_renditions(*missing)
    except (OSError, ValueError) as error:
        log.warning("No renditions of image %s: %s", image.pk, type(error).__name__)
        return 0
    content_changed()
    return len(missing)
