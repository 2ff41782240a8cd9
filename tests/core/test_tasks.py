"""Wagtail's small jobs run after the commit, once, and never for what was rolled back."""

import pytest
from django.db import transaction
from django_tasks import task

ran = []


@task()
def remember(word):
    ran.append(word)


@pytest.fixture(autouse=True)
def _forget():
    ran.clear()


class RollbackError(Exception):
    pass


@pytest.mark.django_db(transaction=True)
def test_a_task_waits_for_the_commit():
    with transaction.atomic():
        remember.enqueue("a")
        assert ran == []
    assert ran == ["a"]


@pytest.mark.django_db(transaction=True)
def test_outside_a_transaction_it_runs_at_once():
    remember.enqueue("a")
    assert ran == ["a"]


@pytest.mark.django_db(transaction=True)
def test_a_rollback_takes_the_task_with_it():
    with pytest.raises(RollbackError), transaction.atomic():
        remember.enqueue("a")
        raise RollbackError
    assert ran == []


@pytest.mark.django_db(transaction=True)
def test_the_same_task_runs_once_a_transaction():
    with transaction.atomic():
        for word in ("a", "b", "a"):
            remember.enqueue(word)
    assert ran == ["a", "b"]
    remember.enqueue("a")
    assert ran == ["a", "b", "a"]


@pytest.mark.django_db(transaction=True)
def test_a_task_of_a_savepoint_that_was_rolled_back_does_not_stand_for_a_later_one():
    with transaction.atomic():
        with pytest.raises(RollbackError), transaction.atomic():
            remember.enqueue("a")
            raise RollbackError
        remember.enqueue("a")
    assert ran == ["a"]


@pytest.mark.django_db(transaction=True)
def test_a_task_of_a_savepoint_that_was_left_waits_for_the_commit_once():
    with transaction.atomic():
        with transaction.atomic():
            remember.enqueue("a")
        remember.enqueue("a")
        with transaction.atomic():
            remember.enqueue("a")
        assert ran == []
    assert ran == ["a"]


@pytest.mark.django_db(transaction=True)
def test_a_task_of_an_inner_savepoint_goes_with_the_outer_one():
    with transaction.atomic():
        with pytest.raises(RollbackError), transaction.atomic():
            with transaction.atomic():
                remember.enqueue("a")
            raise RollbackError
        remember.enqueue("a")
        remember.enqueue("b")
    assert ran == ["a", "b"]
