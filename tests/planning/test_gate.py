import pytest

from planning.gate import publish_together
from planning.reasons import NotClear
from tests.factories.planning import cleared, publish_cleared


def fresh(page):
    return type(page).objects.get(pk=page.pk)


def test_a_cleared_pair_goes_live_together(pair):
    live = publish_cleared(*pair)
    assert [page.live for page in live] == [True, True]
    assert all(fresh(page).live for page in pair)


def test_one_language_alone_is_refused_although_it_is_approved(pair):
    cleared(*pair)
    with pytest.raises(NotClear) as refusal:
        publish_together(pair[:1], None)
    assert [reason.code for reason in refusal.value.all_reasons] == ["language-not-live"]
    assert not fresh(pair[0]).live


def test_a_page_that_nobody_planned_is_refused(pair):
    with pytest.raises(NotClear):
        pair[0].save_revision().publish()
    assert not fresh(pair[0]).live
