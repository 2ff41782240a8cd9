from translation.models.state import TranslationState
from translation.models.terms import GlossaryTerm, GlossaryWord

__all__ = ["GlossaryTerm", "GlossaryWord", "TranslationState"]
