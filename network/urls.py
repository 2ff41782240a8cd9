from django.urls import path
from django.utils.translation import gettext_lazy as _

from network.enquiry import EnquirySentView, EnquiryView
from network.views import members_geojson

app_name = "network"

urlpatterns = [
    path(_("membership-enquiry/"), EnquiryView.as_view(), name="enquiry"),
    path(_("membership-enquiry/thank-you/"), EnquirySentView.as_view(), name="enquiry_sent"),
    path("members.geojson", members_geojson, name="geojson"),
]
