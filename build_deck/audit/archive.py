"""The ZIP archive that a PowerPoint file is, opened as if a stranger had sent it.

Nothing is unpacked to a disk, nothing is believed because a header says so, and nothing is read once
the archive says that it would become too much. Whatever is wrong is kept as a value: the rules beside
this module put it into words.
"""

from __future__ import annotations

import io
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

MIB = 1024 * 1024
MOST_MEMBERS = 50_000
"""A deck of 2,000 slides with notes has about 10,000."""
MOST_BYTES = 512 * MIB
"""Of all members together, unpacked."""
MOST_XML = 96 * MIB
"""Of all XML together, unpacked: it is held in memory as trees."""
MOST_XML_PART = 24 * MIB
RATIO, RATIO_FROM = 200, 2 * MIB
"""From this size on nothing honest in a deck shrinks to less than a two hundredth."""
MOST_MARKS = 4_000_000
"""Of signs that begin an element or an attribute, in all XML together: each becomes about 150 bytes of a
tree, however short it is. A deck of 2,000 slides has a million and a half."""
_WHOLE, _ALL_WHOLE = 4 * MIB, 64 * MIB
"""What is no XML is kept whole up to such a size of one, and of all together; of the rest, which is read
to the end too, only the first and last bytes are."""
_PIECE, _END = MIB, 64 * 1024
_CENTRAL, _LOCAL = b"PK\x01\x02", b"PK\x03\x04"
_HEADER = struct.Struct("<4s5H3L2H")
# What zipfile raises at a broken archive; each becomes a finding.
_OPENING = (zipfile.BadZipFile, zipfile.LargeZipFile, ValueError, NotImplementedError, OSError, struct.error)
XML_ENDINGS = (".xml", ".rels", ".svg", ".vml")


class Member(NamedTuple):
    """A member as the archive's directory describes it; sizes in bytes, `name` as it was written."""

    name: str
    size: int
    packed: int
    encrypted: bool = False
    method: int = 0
    is_link: bool = False

    @property
    def readable(self) -> bool:
        """Whether it can be read: neither encrypted nor packed by a method that packages may not use."""
        return not self.encrypted and self.method in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)

    @property
    def is_xml(self) -> bool:
        """Whether its name says that it holds XML."""
        return self.name.lower().endswith(XML_ENDINGS)


class Part(NamedTuple):
    """A member's content: its first and last bytes, which are one and the same where it is small."""

    size: int
    head: bytes
    tail: bytes

    @property
    def whole(self) -> bytes | None:
        """All of it, unless it is too large to be kept."""
        return self.head if len(self.head) == self.size else None


@dataclass(frozen=True, slots=True)
class Archive:
    """What was read: the directory, the parts by name, and what went wrong.

    `refusal` says why it is no archive at all; `excess` what is too much of it, by member ("" is the
    whole); `damaged` what could not be read and why.
    """

    members: tuple[Member, ...] = ()
    parts: Mapping[str, Part] = field(default_factory=dict)
    refusal: str = ""
    excess: tuple[tuple[str, str], ...] = ()
    damaged: tuple[tuple[str, str], ...] = ()


def read(data: bytes) -> Archive:
    """Read an archive. Raises nothing: what cannot be read is said in the result."""
    if refusal := _refusal(data):
        return Archive(refusal=refusal)
    if (count := data.count(_CENTRAL)) > MOST_MEMBERS:
        return Archive(excess=(("", f"holds {count:,} members, {MOST_MEMBERS:,} is the most"),))
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except _OPENING as error:
        return Archive(refusal=f"is cut off or damaged: {_words(error)}")
    infos = [info for info in archive.infolist() if not info.is_dir()]
    members = tuple(map(_member, infos))
    if excess := tuple(_excess(members)):
        return Archive(members, excess=excess)
    return _read(data, infos, members)


def _read(data: bytes, infos: Sequence[zipfile.ZipInfo], members: tuple[Member, ...]) -> Archive:
    """An archive whose directory promises nothing that is too much, with its members' contents."""
    parts: dict[str, Part] = {}
    damaged: list[tuple[str, str]] = []
    room, counted = _ALL_WHOLE, 0
    # Fewer bytes than signs that are allowed need no counting.
    counting = sum(member.size for member in members if member.is_xml) > MOST_MARKS
    for info, member in zip(infos, members, strict=True):
        if not member.readable:
            continue
        is_xml = member.is_xml
        whole = is_xml or member.size <= min(_WHOLE, room)
        try:
            start, said = _header(data, info)
            if said:
                damaged.append((member.name, said))
            parts[member.name] = part = _part(data, info, start, whole=whole)
        except (EOFError, zlib.error) as error:
            damaged.append((member.name, _words(error)))
            continue
        if is_xml and counting:
            counted += marks(part.head)
            if counted > MOST_MARKS:
                return Archive(
                    members, excess=(("", f"holds more than {MOST_MARKS:,} elements and attributes"),)
                )
        elif whole and not is_xml:
            room -= member.size
    return Archive(members, parts, damaged=tuple(damaged))


def marks(data: bytes) -> int:
    """How many elements and attributes XML can hold at most."""
    return data.count(b"<") + data.count(b"=")


def _refusal(data: bytes) -> str:
    if not data:
        return "is empty"
    if data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return "is protected with a password, or a presentation in the format of before 2007"
    if data.startswith(_LOCAL):
        return ""
    if _LOCAL in data[:MIB]:
        return "has something else before its ZIP archive"
    return "is no ZIP archive, and so no PowerPoint file"


def _words(error: Exception) -> str:
    return str(error) or type(error).__name__


def _member(info: zipfile.ZipInfo) -> Member:
    return Member(
        # zipfile itself mends names: it cuts them at a NUL, for one. What was written is what counts.
        info.orig_filename,
        info.file_size,
        info.compress_size,
        bool(info.flag_bits & 0x41),
        info.compress_type,
        stat.S_ISLNK(info.external_attr >> 16),
    )


def _excess(members: tuple[Member, ...]) -> Iterator[tuple[str, str]]:
    """What is too much by what the directory declares; no more than that is ever read of a member."""
    total = sum(member.size for member in members)
    if total > MOST_BYTES:
        yield "", f"would unpack to {total // MIB:,} MB, {MOST_BYTES // MIB} MB is the most"
    xml = sum(member.size for member in members if member.is_xml)
    if xml > MOST_XML:
        yield "", f"holds {xml // MIB:,} MB of XML, {MOST_XML // MIB} MB is the most"
    for member in members:
        if member.is_xml and member.size > MOST_XML_PART:
            most = MOST_XML_PART // MIB
            yield member.name, f"is {member.size // MIB:,} MB of XML, {most} MB is the most"
        elif member.size > RATIO_FROM and member.size > RATIO * member.packed:
            times = member.size // max(1, member.packed)
            yield member.name, f"unpacks to {times:,} times its size, {RATIO} times is the most"


def _header(data: bytes, info: zipfile.ZipInfo) -> tuple[int, str]:
    """Where a member's bytes begin, and what its own header says otherwise than the directory ("": nothing).

    Raises EOFError where there is no header (APPNOTE 4.3.7).
    """
    if not data.startswith(_LOCAL, info.header_offset) or len(data) < info.header_offset + _HEADER.size:
        raise EOFError("its header is missing")
    _, _, flags, method, _, _, _, packed, size, name, extra = _HEADER.unpack_from(data, info.header_offset)
    start = info.header_offset + _HEADER.size + name + extra
    streamed, wide = flags & 0x08, 0xFFFFFFFF in (packed, size)
    if method != info.compress_type:
        return start, "its header and the directory name different compressions"
    if not streamed and not wide and (packed, size) != (info.compress_size, info.file_size):
        return start, f"its header says {size:,} bytes, the directory {info.file_size:,}"
    return start, ""


def _part(data: bytes, info: zipfile.ZipInfo, start: int, *, whole: bool) -> Part:
    """A member's content, never more than the directory declares. Raises EOFError where it is not that."""
    if whole and info.file_size < _PIECE and info.compress_type != zipfile.ZIP_STORED:
        # As nearly all members are. One byte more than is declared may come, so that it is noticed.
        packed = data[start : start + info.compress_size]
        all_of_it = zlib.decompressobj(-zlib.MAX_WBITS).decompress(packed, info.file_size + 1)
        return _agreed(Part(len(all_of_it), all_of_it, all_of_it), zlib.crc32(all_of_it), info)
    pieces: list[bytes] = []
    tail = b""
    read = checksum = 0
    for piece in _unpacked(data[start : start + info.compress_size], info):
        checksum = zlib.crc32(piece, checksum)
        if whole or not pieces:
            pieces.append(piece if whole else piece[:_END])
        tail = (tail + piece)[-_END:]
        read += len(piece)
    head = pieces[0] if len(pieces) == 1 else b"".join(pieces)
    return _agreed(Part(read, head, head if len(head) == read else tail), checksum, info)


def _agreed(part: Part, checksum: int, info: zipfile.ZipInfo) -> Part:
    """A part, if it is what the directory declares; raises EOFError otherwise."""
    if part.size != info.file_size:
        raise EOFError(f"it holds {part.size:,} bytes of {info.file_size:,}")
    if checksum != info.CRC:
        raise EOFError("its checksum is wrong")
    return part


def _unpacked(packed: bytes, info: zipfile.ZipInfo) -> Iterator[bytes]:
    """A member's bytes, piece by piece."""
    if info.compress_type == zipfile.ZIP_STORED:
        yield from (packed[at : at + _PIECE] for at in range(0, len(packed), _PIECE))
        return
    inflating = zlib.decompressobj(-zlib.MAX_WBITS)
    left = info.file_size + 1
    while left and (chunk := inflating.decompress(packed, min(left, _PIECE))):
        yield chunk
        packed, left = inflating.unconsumed_tail, left - len(chunk)
