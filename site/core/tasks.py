"""The task backend for Wagtail's own small jobs: they run in the process, but only after the commit, and once."""

from __future__ import annotations

from functools import partial

from django.db import transaction
from django_tasks.backends.immediate import ImmediateBackend
from django_tasks.base import TaskResult


class AfterCommitBackend(ImmediateBackend):
    """Runs a task when the surrounding transaction commits, at once where there is none.

    Wagtail enqueues search indexing and cache purging inside the publishing transaction. Run there, a rollback would
    leave an index entry for a page that does not exist, and a purge would let the old page be cached again. The same
    task with the same arguments waits only once in a transaction: it reads what has been committed, however often
    that was written.
    """

    def _execute_task(self, task_result: TaskResult) -> None:
        key = (task_result.task.module_path, repr(task_result.args), repr(task_result.kwargs))
        if not _waits(key):
            transaction.on_commit(_Call(super()._execute_task, task_result, key=key), robust=True)


class _Call(partial):
    """A call that knows which task it is."""

    key: tuple[str, str, str]

    def __new__(cls, *args: object, key: tuple[str, str, str]) -> _Call:
        call = super().__new__(cls, *args)  # type: ignore[arg-type]
        call.key = key
        return call


def _waits(key: tuple[str, str, str]) -> bool:
    """Whether the task waits for the commit already, in a savepoint that has not been left (or none)."""
    connection = transaction.get_connection()
    here = set(connection.savepoint_ids)
    return any(getattr(call, "key", None) == key and sids <= here for sids, call, _robust in connection.run_on_commit)
