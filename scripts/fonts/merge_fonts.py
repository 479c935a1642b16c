#!/usr/bin/env python3
"""Makes public/fonts: one file per face, where Fontsource has one per alphabet.

The digits and the punctuation of a Russian page stand in the Latin file, so every page would load two files.
Run by hand from the root of the repository after a new version of a font package; needs fontTools and brotli
(Debian: python3-fonttools, python3-brotli). Prints the size and the metrics that components/fonts.css repeats.
"""

from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory

from fontTools.designspaceLib import AxisDescriptor, DesignSpaceDocument, SourceDescriptor
from fontTools.merge import Merger
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib import build
from fontTools.varLib.instancer import instantiateVariableFont

PACKAGES = Path("node_modules")
OUT = Path("public/fonts")

LETTERS = chain(range(0x20, 0x7F), range(0x410, 0x450), map(ord, "Ёё"))
# Spaces, signs, quotation marks and dashes of Russian typography.
SIGNS = map(ord, "\u00a0\u00ad\u2009\u2011\u202f§©°±²³¼½¾×÷«»–—‘’‚“”„•…‹›€№₽™−")
KEPT = set(chain(LETTERS, SIGNS))

# Characters that the fonts lack, by their best likeness: without them the browser looks for another font.
LIKENESSES = {0x2009: 0x20, 0x2011: 0x2D, 0x202F: 0x2009}

# Golos Text has a master at each of these weights, and two heavier ones that the portal never uses.
WEIGHTS = (400, 500, 600, 700)


def make_golos(folder: Path) -> Path:
    files = PACKAGES / "@fontsource-variable/golos-text/files"
    parts = [files / f"golos-text-{part}-wght-normal.woff2" for part in ("latin", "cyrillic", "latin-ext")]
    masters = [merged_master(parts, weight, folder) for weight in WEIGHTS]
    return write_woff2(build(designspace(masters))[0], "golos-text-1")


def merged_master(parts: list[Path], weight: int, folder: Path) -> Path:
    """The alphabets at one weight, joined while they are static: joining variable fonts is not supported."""
    statics = []
    for part, codes in shares(parts):
        font = instantiateVariableFont(TTFont(part), {"wght": weight}, inplace=True, overlap=False)
        statics.append(save_static(subset(font, codes), folder / f"{part.stem}-{weight}.ttf"))
    path = folder / f"golos-{weight}.ttf"
    Merger().merge(list(map(str, statics))).save(path)
    return path


def shares(parts: list[Path]) -> list[tuple[Path, set[int]]]:
    """Each part with the wanted characters that no part before it has."""
    missing = set(KEPT)
    result = []
    for part in parts:
        found = missing & TTFont(part).getBestCmap().keys()
        missing -= found
        result.append((part, found))
    print("not in the fonts:", [hex(code) for code in sorted(missing)])
    return result


def subset(font: TTFont, codes: set[int]) -> TTFont:
    options = Options(layout_features=["kern", "calt", "ccmp", "tnum"], hinting=False, notdef_outline=True)
    options.drop_tables += ["STAT", "VVAR", "vhea", "vmtx", "gasp", "GDEF"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=codes)
    subsetter.subset(font)
    return font


def save_static(font: TTFont, path: Path) -> Path:
    font.flavor = None
    font.save(path)
    return path


def designspace(masters: list[Path]) -> DesignSpaceDocument:
    document = DesignSpaceDocument()
    document.addAxis(AxisDescriptor(tag="wght", name="Weight", minimum=400, default=400, maximum=700))
    for weight, master in zip(WEIGHTS, masters):
        document.addSource(SourceDescriptor(path=str(master), location={"Weight": weight}))
    for source in document.sources:
        source.font = TTFont(source.path)
    return document


def make_pt_serif(weight: int, folder: Path) -> Path:
    files = PACKAGES / "@fontsource/pt-serif/files"
    parts = [files / f"pt-serif-{part}-{weight}-normal.woff2" for part in ("latin", "cyrillic", "latin-ext", "cyrillic-ext")]
    statics = [
        save_static(subset(TTFont(part), codes), folder / f"{part.stem}.ttf") for part, codes in shares(parts) if codes
    ]
    return write_woff2(Merger().merge(list(map(str, statics))), f"pt-serif-{weight}-1")


def write_woff2(font: TTFont, name: str) -> Path:
    add_likenesses(font)
    path = OUT / f"{name}.woff2"
    font.flavor = "woff2"
    font.save(path)
    return path


def add_likenesses(font: TTFont) -> None:
    for code, likeness in LIKENESSES.items():
        for table in font["cmap"].tables:
            if table.isUnicode() and likeness in table.cmap:
                table.cmap.setdefault(code, table.cmap[likeness])


def describe(path: Path) -> None:
    font = TTFont(path)
    head, hhea, widths, codes = font["head"], font["hhea"], font["hmtx"], font.getBestCmap()
    sample = "Департамент труда и социальной защиты населения сообщает о новых выплатах семьям с детьми "
    average = sum(widths[codes[ord(letter)]][0] for letter in sample) / len(sample) / head.unitsPerEm
    per_em = [value / head.unitsPerEm for value in (hhea.ascent, -hhea.descent, hhea.lineGap)]
    print(path.name, path.stat().st_size, "bytes; ascent, descent, gap:", per_em, f"; average width {average:.4f} em")


def main() -> None:
    OUT.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as name:
        folder = Path(name)
        made = [make_golos(folder), make_pt_serif(400, folder), make_pt_serif(700, folder)]
    for path in made:
        describe(path)


if __name__ == "__main__":
    main()
