"""Searching as a visitor does."""

from django.urls import reverse
from django.utils import translation


def answer_to(client, query, language="de", **more):
    with translation.override(language):
        answer = client.get(reverse("search"), {"q": query, **more})
    assert answer.status_code == 200
    return answer


def hits(client, query, language="de", **more):
    return [hit.url for hit in answer_to(client, query, language, **more).context["search"].hits]
