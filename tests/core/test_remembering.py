"""What a process remembers is never older than the content."""

from __future__ import annotations

import pytest
from django.db import transaction

from core.caching.version import bump
from core.remembering import inside_transactions, remembered


class Counter:
    def __init__(self) -> None:
        self.calls = 0

    def __call__(self) -> int:
        self.calls += 1
        return self.calls


@pytest.mark.django_db
def test_the_same_content_is_computed_once():
    counter = Counter()
    with inside_transactions():
        assert [remembered("a", counter), remembered("a", counter)] == [1, 1]


@pytest.mark.django_db
def test_another_key_is_another_value():
    with inside_transactions():
        assert remembered(("a", 1), lambda: "one") == "one"
        assert remembered(("a", 2), lambda: "two") == "two"


@pytest.mark.django_db
def test_a_change_of_the_content_forgets_everything():
    counter = Counter()
    with inside_transactions():
        remembered("a", counter)
        bump()
        assert remembered("a", counter) == 2


@pytest.mark.django_db
def test_what_is_seen_inside_a_transaction_is_not_remembered():
    counter = Counter()
    with transaction.atomic():
        remembered("a", counter)
        remembered("a", counter)
    assert counter.calls == 2


@pytest.mark.django_db
def test_a_value_that_was_overtaken_by_a_change_is_used_once_and_not_kept():
    def overtaken() -> str:
        bump()
        return "old"

    with inside_transactions():
        assert remembered("a", overtaken) == "old"
        assert remembered("a", lambda: "new") == "new"


@pytest.mark.django_db
def test_memory_is_bounded():
    from core import remembering

    with inside_transactions():
        for number in range(remembering.MOST + 10):
            remembered(("host", number), lambda: 1)
        assert len(remembering._memory) <= remembering.MOST
