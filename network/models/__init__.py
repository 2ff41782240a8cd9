from network.models.pages import MembershipPage, MembersPage, TandemPage
from network.models.records import City, Tandem, University

__all__ = ["City", "MembersPage", "MembershipPage", "Tandem", "TandemPage", "University"]
