"""Pictures drawn by the site: a skyline of simple blocks (the city) crossed by concentric arcs (the university).

Where an arc crosses a block it takes the colour of the mark's intersection. The seed (a slug or a key) decides
everything, so a story keeps its picture for ever and no two stories look alike. ``draw`` and ``raster`` show the same
scene: as SVG for the page, coloured by the classes of ``components/picture.css``, and as PNG for those who share it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

from PIL import Image, ImageDraw

SUPERSAMPLING = 2

# The light values of the tokens --pic-*, as sRGB: ground, ring, three blocks and the crossing. tests/core compares.
PALETTES: dict[str, tuple[str, str, str, str, str, str]] = {
    "day": ("#dbe7fb", "#b5cbf1", "#1d3fa6", "#4a74dd", "#14296f", "#ff8a4c"),
    "dawn": ("#ffe3d2", "#ffc7a6", "#1d3fa6", "#4a74dd", "#14296f", "#ff8a4c"),
    "dusk": ("#14296f", "#2b469c", "#4a74dd", "#b5cbf1", "#1d3fa6", "#ff8a4c"),
    "sky": ("#8fc4ee", "#bfe0f8", "#14296f", "#1d3fa6", "#f3f7ff", "#ff8a4c"),
}


@dataclass(frozen=True)
class Ring:
    radius: int
    stroke: int


@dataclass(frozen=True)
class Block:
    """A house: its body is a rectangle on the ground, its roof a polygon or (``dome``) half an ellipse above it."""

    left: int
    top: int
    width: int
    height: int
    tone: int
    roof: tuple[tuple[int, int], ...] = ()
    dome: int = 0
    windows: bool = False

    @property
    def right(self) -> int:
        return self.left + self.width

    @property
    def window_column(self) -> tuple[int, int, int]:
        """Left edge, width and height of each window."""
        return self.left + self.width // 4, self.width - self.width // 4 * 2, max(self.width // 9, 3)

    @property
    def roof_tone(self) -> int:
        return (self.tone + 2) % 3

    def meets(self, x: int, y: int, ring: Ring) -> bool:
        """Whether the ring around (x, y) passes through the body."""
        near_x = min(max(x, self.left), self.right)
        near_y = min(max(y, self.top), self.top + self.height)
        near = ((near_x - x) ** 2 + (near_y - y) ** 2) ** 0.5
        far_x = max(abs(self.left - x), abs(self.right - x))
        far_y = max(abs(self.top - y), abs(self.top + self.height - y))
        half = ring.stroke / 2
        return bool(near - half < ring.radius < (far_x**2 + far_y**2) ** 0.5 + half)


@dataclass(frozen=True)
class Scene:
    width: int
    height: int
    palette: str
    centre: tuple[int, int]
    rings: tuple[Ring, ...]
    blocks: tuple[Block, ...]


def dice(seed: str) -> Iterator[float]:
    """Endless numbers from 0 to below 1 that depend on nothing but the seed, on every machine and Python."""
    turn = 0
    while True:
        digest = hashlib.sha256(f"{seed}:{turn}".encode()).digest()
        yield from (int.from_bytes(digest[at : at + 4]) / 2**32 for at in range(0, 32, 4))
        turn += 1


def between(numbers: Iterator[float], low: float, high: float) -> float:
    return low + (high - low) * next(numbers)


def compose(seed: str, width: int, height: int) -> Scene:
    """Lay out the scene in units of one pixel at ``width`` by ``height``."""
    numbers = dice(seed)
    palette = list(PALETTES)[int(next(numbers) * len(PALETTES))]
    centre = (round(width * between(numbers, 0.12, 0.88)), round(height * between(numbers, 0.62, 1.02)))
    return Scene(width, height, palette, centre, _rings(numbers, height), tuple(_skyline(numbers, width, height)))


def _rings(numbers: Iterator[float], height: int) -> tuple[Ring, ...]:
    step = height * between(numbers, 0.12, 0.2)
    stroke = round(step * between(numbers, 0.28, 0.5))
    first = step * between(numbers, 0.5, 1.0)
    count = int(between(numbers, 4, 6.99))
    return tuple(Ring(round(first + step * place), stroke) for place in range(count))


def _skyline(numbers: Iterator[float], width: int, height: int) -> Iterator[Block]:
    left, tone = 0, int(next(numbers) * 3)
    while left < width:
        step = round(width * between(numbers, 0.07, 0.17))
        step = width - left if width - left - step < width * 0.06 else step
        tone = (tone + 1 + int(next(numbers) * 2)) % 3
        if next(numbers) > 0.1:
            yield _block(numbers, left, step, height, tone)
        left += step


def _block(numbers: Iterator[float], left: int, width: int, height: int, tone: int) -> Block:
    tall = round(height * between(numbers, 0.2, 0.64))
    top, kind, rise = height - tall, next(numbers), round(width * between(numbers, 0.35, 0.7))
    middle, right = left + width // 2, left + width
    if kind < 0.22:
        return Block(left, top, width, tall, tone, roof=((left, top), (middle, top - rise), (right, top)))
    if kind < 0.34:
        return Block(left, top, width, tall, tone, roof=((left, top), (left, top - rise // 2), (right, top)))
    if kind < 0.44:
        return Block(left, top, width, tall, tone, dome=width // 2)
    if kind < 0.52:
        thin, high = max(width // 9, 2), rise * 2
        return Block(
            left, top, width, tall, tone, roof=((middle - thin, top), (middle, top - high), (middle + thin, top))
        )
    return Block(left, top, width, tall, tone, windows=kind > 0.8)


def draw(seed: str, width: int, height: int) -> str:
    """The picture as inline SVG without any style, for a place of ``width`` by ``height`` (their ratio counts)."""
    scene = compose(seed, width, height)
    x, y = scene.centre
    circles = {ring: f'<circle cx="{x}" cy="{y}" r="{ring.radius}"/>' for ring in scene.rings}
    parts = [
        f'<svg class="pic pic--{scene.palette}" viewBox="0 0 {width} {height}" width="{width}" height="{height}"'
        ' preserveAspectRatio="xMidYMax slice" aria-hidden="true" focusable="false">',
        f'<path class="pic__ground" d="M0 0h{width}v{height}H0z"/>',
        f'<g fill="none" stroke-width="{scene.rings[0].stroke}"><g class="pic__ring">{"".join(circles.values())}</g>',
        *(_house(block) for block in scene.blocks),
        '<g class="pic__cross">',
        *(_crossing(block, scene, circles) for block in scene.blocks),
        "</g></g></svg>",
    ]
    return "".join(parts)


def _house(block: Block) -> str:
    outline = f"M{block.left} {block.top}h{block.width}v{block.height}h-{block.width}z"
    body = f'<path class="pic__block-{block.tone}" d="{outline}"/>'
    return body + _roof(block) + (_windows(block) if block.windows else "")


def _roof(block: Block) -> str:
    if block.dome:
        outline = f"M{block.left} {block.top}a{block.width / 2:g} {block.dome} 0 0 1 {block.width} 0z"
    elif block.roof:
        outline = "M" + "L".join(f"{x} {y}" for x, y in block.roof) + "z"
    else:
        return ""
    return f'<path class="pic__block-{block.roof_tone}" d="{outline}"/>'


def _crossing(block: Block, scene: Scene, circles: dict[Ring, str]) -> str:
    """The rings inside one block: a nested svg clips to its own frame, so that no identifier is needed."""
    inside = "".join(drawn for ring, drawn in circles.items() if block.meets(*scene.centre, ring))
    frame = f"{block.left} {block.top} {block.width} {block.height}"
    place = f'x="{block.left}" y="{block.top}" width="{block.width}" height="{block.height}"'
    return f'<svg {place} viewBox="{frame}">{inside}</svg>' if inside else ""


def _windows(block: Block) -> str:
    """Rows of windows: one dashed line down the middle of the block, as wide as the windows."""
    left, width, unit = block.window_column
    line = f"M{left + width // 2} {block.top + unit}V{block.top + block.height}"
    return f'<path class="pic__ring" stroke-width="{width}" stroke-dasharray="{unit} {unit}" d="{line}"/>'


def raster(seed: str, width: int, height: int) -> bytes:
    """The same picture as PNG, in the light palette, ``width`` by ``height`` pixels."""
    scene = compose(seed, width, height)
    size = (width * SUPERSAMPLING, height * SUPERSAMPLING)
    ground, ring, *tones, cross = PALETTES[scene.palette]
    picture = Image.new("RGB", size, ground)
    rings = _ring_mask(scene, size)
    picture.paste(ring, mask=rings)
    pen = ImageDraw.Draw(picture)
    for block in scene.blocks:
        _paint(pen, block, tones, ring)
    picture.paste(cross, mask=_clipped(rings, scene.blocks))
    out = BytesIO()
    picture.resize((width, height), Image.Resampling.LANCZOS).save(out, "PNG")
    return out.getvalue()


def _ring_mask(scene: Scene, size: tuple[int, int]) -> Image.Image:
    mask = Image.new("L", size, 0)
    pen, (x, y) = ImageDraw.Draw(mask), scene.centre
    for ring in scene.rings:
        reach, stroke = (ring.radius + ring.stroke / 2) * SUPERSAMPLING, ring.stroke * SUPERSAMPLING
        centre_x, centre_y = x * SUPERSAMPLING, y * SUPERSAMPLING
        box = (centre_x - reach, centre_y - reach, centre_x + reach, centre_y + reach)
        pen.ellipse(box, outline=255, width=stroke)
    return mask


def _paint(pen: ImageDraw.ImageDraw, block: Block, tones: list[str], light: str) -> None:
    scale, roof = SUPERSAMPLING, tones[block.roof_tone]
    pen.rectangle(_box(block), fill=tones[block.tone])
    if block.roof:
        pen.polygon([(x * scale, y * scale) for x, y in block.roof], fill=roof)
    if block.dome:
        top, bottom = (block.top - block.dome) * scale, (block.top + block.dome) * scale
        pen.pieslice((block.left * scale, top, block.right * scale, bottom), 180, 360, roof)
        pen.rectangle(_box(block), fill=tones[block.tone])
    if block.windows:
        left, width, unit = block.window_column
        for top in range(block.top + unit, block.top + block.height, unit * 2):
            pen.rectangle((left * scale, top * scale, (left + width) * scale - 1, (top + unit) * scale - 1), fill=light)


def _box(block: Block) -> tuple[int, int, int, int]:
    scale = SUPERSAMPLING
    return block.left * scale, block.top * scale, block.right * scale - 1, (block.top + block.height) * scale - 1


def _clipped(rings: Image.Image, blocks: tuple[Block, ...]) -> Image.Image:
    """The part of the rings that lies inside the bodies of the blocks."""
    bodies = Image.new("L", rings.size, 0)
    pen = ImageDraw.Draw(bodies)
    for block in blocks:
        pen.rectangle(_box(block), fill=255)
    return Image.composite(rings, Image.new("L", rings.size, 0), bodies)
