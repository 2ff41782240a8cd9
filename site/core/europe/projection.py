"""Lambert's azimuthal equal-area projection centred on Europe, as the maps of the European Union use it.

Centre 52° N 10° E like ETRS89-LAEA (EPSG:3035), on a sphere: the difference to the ellipsoid is far below a pixel.
Areas are true everywhere, so that Scandinavia does not swell as it does on web maps. Formulas: Snyder, Map Projections,
1987, (24-2) to (24-4).
"""

from __future__ import annotations

from math import cos, radians, sin, sqrt

#: Mean radius of the earth in kilometres.
RADIUS = 6371.0
CENTRE_LONGITUDE, CENTRE_LATITUDE = 10.0, 52.0

_SIN, _COS = sin(radians(CENTRE_LATITUDE)), cos(radians(CENTRE_LATITUDE))


def project(longitude: float, latitude: float) -> tuple[float, float]:
    """Kilometres to the east and to the *south* of the centre (screens count downwards) for degrees of WGS 84.

    The point opposite the centre has no image; it is put at the rim.
    """
    turn, height = radians(longitude - CENTRE_LONGITUDE), radians(latitude)
    nearness = 1 + _SIN * sin(height) + _COS * cos(height) * cos(turn)
    scale = RADIUS * sqrt(2 / max(nearness, 1e-9))
    east = scale * cos(height) * sin(turn)
    north = scale * (_COS * sin(height) - _SIN * cos(height) * cos(turn))
    return east, -north
