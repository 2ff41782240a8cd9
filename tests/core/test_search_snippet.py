"""Hits are marked in the text's own spelling, and everything else is escaped."""

from core.search_snippet import LENGTH, mark, snippet
from core.search_text import stems


def hit(word, language="de"):
    wanted = set(stems(word, language))
    return lambda token: bool(wanted & set(stems(token, language)))


def test_the_hit_is_marked_as_it_is_written():
    assert mark("Alle Städte reden mit.", hit("Stadt"), "de") == "Alle <mark>Städte</mark> reden mit."


def test_a_form_of_gender_is_marked_whole():
    assert mark("Neue Bürgermeister:innen", hit("Bürgermeisterin"), "de") == "Neue <mark>Bürgermeister:innen</mark>"


def test_text_that_looks_like_markup_is_escaped_around_and_inside_hits():
    marked = mark("<script>Stadt</script> & Stadt's", hit("Stadt"), "de")
    assert "<script" not in marked
    assert marked.startswith("&lt;script&gt;<mark>Stadt</mark>")
    assert marked.endswith("&amp; <mark>Stadt</mark>&#x27;s")


def test_a_snippet_is_cut_around_the_hit_at_spaces():
    text = f"{'Wort ' * 200}Hochschule {'Ende ' * 200}"
    found = snippet(text, hit("Hochschulen"), "de")
    assert found.startswith("… ") and found.endswith(" …")
    assert "<mark>Hochschule</mark>" in found
    assert len(found) < LENGTH + 40
    assert set(found.replace("<mark>Hochschule</mark>", "").split()) <= {"…", "Wort", "Ende"}


def test_a_snippet_never_ends_inside_a_word_that_fits():
    text = f"Stadt{'-der-langen-Wege' * 15} und mehr {'Ende ' * 100}"
    shown = snippet(text, hit("Stadt"), "de").replace("<mark>", "").replace("</mark>", "")
    assert shown == f"Stadt{'-der-langen-Wege' * 15} …"


def test_a_snippet_begins_with_the_sentence_of_the_hit():
    text = f"{'Davor steht etwas. ' * 20}Die Stadt baut. Danach kommt {'mehr ' * 80}"
    assert snippet(text, hit("Stadt"), "de").startswith("… Die <mark>Stadt</mark> baut.")


def test_the_place_with_most_different_hits_is_shown():
    text = f"Stadt. {'Fülltext ' * 60} Die Stadt und die Hochschule. {'Fülltext ' * 60}"
    both = set(stems("Stadt", "de")) | set(stems("Hochschule", "de"))
    assert "<mark>Hochschule</mark>" in snippet(text, lambda token: bool(both & set(stems(token, "de"))), "de")


def test_without_a_hit_there_is_no_snippet():
    assert snippet("Nichts davon", hit("Stadt"), "de") == ""
