#!/usr/bin/env python3
"""Checks a Guiju evidence package with nothing but the file and, if there is one, a public key.

    python3 verify.py FILE.zip [--key PUBLIC_KEY.pem]

Written apart from the platform's own checker, from docs/record.md alone, with its own SM3, SM2 and
ECDSA; it needs Python 3.8 and nothing else. Exit 0: it holds, 3: it is broken, 2: no such package.
"""

import base64
import binascii
import hashlib
import json
import re
import sys
import unicodedata
import zipfile

MOST = 60 << 20


class Unusable(Exception):
    """The file is no package at all."""


class Broken(Exception):
    """The package does not hold."""


# --- digests ------------------------------------------------------------------------------------


def _turn(x, n):
    n %= 32
    return ((x << n) | (x >> (32 - n))) & 0xFFFFFFFF


def sm3(data):
    """GB/T 32905-2016."""
    v = [0x7380166F, 0x4914B2B9, 0x172442D7, 0xDA8A0600, 0xA96F30BC, 0x163138AA, 0xE38DEE4D, 0xB0FB0E4E]
    padded = data + b"\x80" + b"\x00" * ((55 - len(data)) % 64) + (8 * len(data)).to_bytes(8, "big")
    for start in range(0, len(padded), 64):
        w = [int.from_bytes(padded[start + 4 * i:start + 4 * i + 4], "big") for i in range(16)]
        for j in range(16, 68):
            x = w[j - 16] ^ w[j - 9] ^ _turn(w[j - 3], 15)
            w.append(x ^ _turn(x, 15) ^ _turn(x, 23) ^ _turn(w[j - 13], 7) ^ w[j - 6])
        a, b, c, d, e, f, g, h = v
        for j in range(64):
            t = 0x79CC4519 if j < 16 else 0x7A879D8A
            ss1 = _turn((_turn(a, 12) + e + _turn(t, j)) & 0xFFFFFFFF, 7)
            ss2 = ss1 ^ _turn(a, 12)
            ff = a ^ b ^ c if j < 16 else (a & b) | (a & c) | (b & c)
            gg = e ^ f ^ g if j < 16 else (e & f) | (~e & g & 0xFFFFFFFF)
            tt1 = (ff + d + ss2 + (w[j] ^ w[j + 4])) & 0xFFFFFFFF
            tt2 = (gg + h + ss1 + w[j]) & 0xFFFFFFFF
            d, c, b, a = c, _turn(b, 9), a, tt1
            h, g, f, e = g, _turn(f, 19), e, tt2 ^ _turn(tt2, 9) ^ _turn(tt2, 17)
        v = [x ^ y for x, y in zip(v, (a, b, c, d, e, f, g, h))]
    return b"".join(x.to_bytes(4, "big") for x in v)


DIGESTS = {"sm3": sm3, "sha256": lambda data: hashlib.sha256(data).digest()}


def digest(name):
    if name not in DIGESTS:
        raise Broken("unknown digest " + repr(name))
    return DIGESTS[name]


def fingerprint(name, data):
    return name + ":" + digest(name)(data).hex()


# --- signatures ---------------------------------------------------------------------------------


class Curve:
    def __init__(self, oid, p, a, b, n, gx, gy):
        self.oid, self.p, self.a, self.b, self.n, self.g = oid, p, a, b, n, (gx, gy)

    def on(self, q):
        return q is not None and 0 <= q[0] < self.p and 0 <= q[1] < self.p and (
            (q[1] * q[1] - q[0] ** 3 - self.a * q[0] - self.b) % self.p == 0)

    def add(self, one, other):
        if one is None:
            return other
        if other is None:
            return one
        if one[0] == other[0]:
            if (one[1] + other[1]) % self.p == 0:
                return None
            slope = (3 * one[0] * one[0] + self.a) * pow(2 * one[1], -1, self.p)
        else:
            slope = (other[1] - one[1]) * pow(other[0] - one[0], -1, self.p)
        x = (slope * slope - one[0] - other[0]) % self.p
        return x, (slope * (one[0] - x) - one[1]) % self.p

    def times(self, k, q):
        result = None
        while k:
            if k & 1:
                result = self.add(result, q)
            q = self.add(q, q)
            k >>= 1
        return result


SM2_CURVE = Curve(
    "1.2.156.10197.1.301",
    0xFFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF00000000FFFFFFFFFFFFFFFF,
    0xFFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF00000000FFFFFFFFFFFFFFFC,
    0x28E9FA9E9D9F5E344D5A9E4BCF6509A7F39789F515AB8F92DDBCBD414D940E93,
    0xFFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFF7203DF6B21C6052B53BBF40939D54123,
    0x32C4AE2C1F1981195F9904466A39C9948FE30BBFF2660BE1715A4589334C74C7,
    0xBC3736A2F4F6779C59BDCEE36B692153D0A9877CC62A474002DF32E52139F0A0)

P256 = Curve(
    "1.2.840.10045.3.1.7",
    0xFFFFFFFF00000001000000000000000000000000FFFFFFFFFFFFFFFFFFFFFFFF,
    0xFFFFFFFF00000001000000000000000000000000FFFFFFFFFFFFFFFFFFFFFFFC,
    0x5AC635D8AA3A93E7B3EBBD55769886BC651D06B0CC53B0F63BCE3C3E27D2604B,
    0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551,
    0x6B17D1F2E12C4247F8BCE6E563A440F277037D812DEB33A0F4A13945D898C296,
    0x4FE342E2FE1A7F9B8EE7EB4A7C0F9E162BCE33576B315ECECBB6406837BF51F5)


def der(data, tag):
    """The content of one DER element, and what follows it."""
    if len(data) < 2 or data[0] != tag:
        raise ValueError("not the DER element expected")
    length, start = data[1], 2
    if length >= 0x80:
        count = length & 0x7F
        length, start = int.from_bytes(data[2:2 + count], "big"), 2 + count
        if count == 0 or length < 0x80 or data[2] == 0:
            raise ValueError("not the shortest DER")
    if len(data) < start + length:
        raise ValueError("DER cut short")
    return data[start:start + length], data[start + length:]


def der_number(data):
    content, rest = der(data, 0x02)
    if not content or content[0] & 0x80 or (len(content) > 1 and content[0] == 0 and not content[1] & 0x80):
        raise ValueError("not the shortest DER number")
    return int.from_bytes(content, "big"), rest


def oid(content):
    parts, value = [], 0
    for byte in content:
        value = value << 7 | byte & 0x7F
        if not byte & 0x80:
            parts.append(value)
            value = 0
    first = min(parts[0] // 40, 2)
    return ".".join(map(str, [first, parts[0] - 40 * first] + parts[1:]))


def open_key(spki, curve):
    outer, rest = der(spki, 0x30)
    algorithm, bits = der(outer, 0x30)
    kind, parameters = der(algorithm, 0x06)
    named, _ = der(parameters, 0x06)
    point, _ = der(bits, 0x03)
    if rest or oid(kind) != "1.2.840.10045.2.1" or oid(named) != curve.oid:
        raise ValueError("a key of another kind")
    if len(point) == 66 and point[:2] == b"\x00\x04":
        q = int.from_bytes(point[2:34], "big"), int.from_bytes(point[34:], "big")
        if curve.on(q):
            return q
    raise ValueError("no point of the curve")


def sm2_holds(spki, data, r, s):
    c = SM2_CURVE
    q = open_key(spki, c)
    mark = b"1234567812345678"
    parts = (c.a, c.b, c.g[0], c.g[1], q[0], q[1])
    z = sm3((8 * len(mark)).to_bytes(2, "big") + mark + b"".join(x.to_bytes(32, "big") for x in parts))
    e = int.from_bytes(sm3(z + data), "big")
    t = (r + s) % c.n
    if t == 0:
        return False
    point = c.add(c.times(s, c.g), c.times(t, q))
    return point is not None and (e + point[0]) % c.n == r


def ecdsa_holds(spki, data, r, s):
    c = P256
    q = open_key(spki, c)
    e = int.from_bytes(hashlib.sha256(data).digest(), "big")
    w = pow(s, -1, c.n)
    point = c.add(c.times(e * w % c.n, c.g), c.times(r * w % c.n, q))
    return point is not None and point[0] % c.n == r


SEALS = {"sm2-sm3": (sm2_holds, SM2_CURVE), "ecdsa-p256-sha256": (ecdsa_holds, P256)}


def holds(seal, spki, data, signature):
    if seal not in SEALS:
        raise Broken("unknown signature " + repr(seal))
    check, curve = SEALS[seal]
    try:
        content, rest = der(signature, 0x30)
        r, more = der_number(content)
        s, end = der_number(more)
        if rest or end or not (0 < r < curve.n and 0 < s < curve.n):
            return False
        return check(spki, data, r, s)
    except (ValueError, IndexError):
        return False


# --- JSON ---------------------------------------------------------------------------------------


def _once(pairs):
    tree = {}
    for key, value in pairs:
        if key in tree:
            raise Broken("a key stands twice: " + key)
        tree[key] = value
    return tree


def _no(text):
    raise Broken("a number that is not whole: " + text)


def parse(text):
    try:
        tree = json.loads(text, object_pairs_hook=_once, parse_float=_no, parse_constant=_no)
    except (ValueError, RecursionError) as problem:
        raise Broken("not readable as JSON: %s" % problem)
    if not isinstance(tree, dict):
        raise Broken("no JSON object")
    return tree


_ESCAPES = {'"': '\\"', "\\": "\\\\", "\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r"}


def _text(text):
    if not unicodedata.is_normalized("NFC", text):
        raise Broken("a text is not in normal form C")
    if any(0xD800 <= ord(c) <= 0xDFFF for c in text):
        raise Broken("a text holds half a character")
    return '"' + "".join(_ESCAPES.get(c, c if ord(c) >= 32 else "\\u%04x" % ord(c)) for c in text) + '"'


def canonical(value):
    if isinstance(value, dict):
        keys = sorted(value, key=lambda key: key.encode("utf-16-be", "surrogatepass"))
        return "{" + ",".join(_text(key) + ":" + canonical(value[key]) for key in keys) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(canonical, value)) + "]"
    if isinstance(value, str):
        return _text(value)
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, int) and -1 << 63 <= value < 1 << 63:
        return str(value)
    raise Broken("a value that has no canonical form")


def need(tree, name, kind):
    value = tree.get(name) if isinstance(tree, dict) else None
    if not isinstance(value, kind) or isinstance(value, bool) or (kind is int and value < 0):
        raise Broken("no usable " + repr(name))
    return value


def unhex(text):
    if not isinstance(text, str) or not re.fullmatch("([0-9a-f]{2})*", text):
        raise Broken("not lower-case hexadecimal")
    return bytes.fromhex(text)


def unbase64(text):
    try:
        data = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        raise Broken("not base64")
    if base64.b64encode(data).decode() != text:
        raise Broken("not plain base64")
    return data


# --- the tree of RFC 9162 -----------------------------------------------------------------------


class Tree:
    def __init__(self, name):
        self.hash = digest(name)
        self.name = name

    def leaf(self, data):
        return self.hash(b"\x00" + data)

    def node(self, left, right):
        return self.hash(b"\x01" + left + right)

    def included(self, leaf, index, size, path, root):
        """Rebuilds the root from the top down: which way each step turns follows from index and size."""
        turns = []
        low, high = 0, size
        if not 0 <= index < size:
            return False
        while high - low > 1:
            half = 1 << (high - low - 1).bit_length() - 1
            if index < low + half:
                turns.append(False)
                high = low + half
            else:
                turns.append(True)
                low += half
        if len(turns) != len(path) or any(len(step) != 32 for step in path):
            return False
        for left, step in zip(reversed(turns), path):
            leaf = self.node(step, leaf) if left else self.node(leaf, step)
        return leaf == root

    def consistent(self, old_size, old_root, size, root, path):
        if old_size > size:
            return False
        if old_size == size:
            return not path and old_root == root
        if old_size == 0:
            return not path and old_root == self.hash(b"")
        if any(len(step) != 32 for step in path):
            return False
        steps = list(path)

        def rebuild(old, whole, known):
            """Roots of the old and of the whole tree of one subtree, from the proof's end."""
            if old == whole:
                node = old_root if known else steps.pop()
                return node, node
            half = 1 << (whole - 1).bit_length() - 1
            right = steps.pop()
            if old <= half:
                before, after = rebuild(old, half, known)
                return before, self.node(after, right)
            before, after = rebuild(old - half, whole - half, False)
            return self.node(right, before), self.node(right, after)

        try:
            before, after = rebuild(old_size, size, True)
        except IndexError:
            return False
        return not steps and before == old_root and after == root


# --- the package --------------------------------------------------------------------------------


class Package:
    def __init__(self, path):
        try:
            self.zip = zipfile.ZipFile(path)
        except (OSError, zipfile.BadZipFile, ValueError) as problem:
            raise Unusable(str(problem))
        self.names = self.zip.namelist()
        if len(set(self.names)) != len(self.names) or len(self.names) > 100_000:
            raise Unusable("too many parts, or two of the same name")

    def data(self, name):
        if name not in self.names:
            raise Broken("it has no " + name)
        try:
            with self.zip.open(name) as part:
                data = part.read(MOST + 1)
        except (zipfile.BadZipFile, OSError, NotImplementedError, RuntimeError, EOFError) as problem:
            raise Broken("%s cannot be read: %s" % (name, problem))
        if len(data) > MOST:
            raise Broken(name + " is too large")
        return data

    def text(self, name):
        try:
            return self.data(name).decode("utf-8")
        except UnicodeDecodeError:
            raise Broken(name + " is not UTF-8")


def applied(tree, change):
    after = dict(tree)
    for part, value in change.items():
        if value is None:
            after.pop(part, None)
        elif part in ("facts", "cases"):
            if not isinstance(value, dict):
                raise Broken("a change that is none")
            merged = dict(after.get(part) or {})
            for key, fresh in value.items():
                if fresh is None:
                    merged.pop(key, None)
                else:
                    merged[key] = fresh
            if merged or part == "facts":
                after[part] = merged
            else:
                after.pop(part, None)
        else:
            after[part] = value
    return after


def check_docket(package, claim):
    """The chain, the dossier it leads to and the papers; the entries' fingerprints."""
    count, head = claim["entries"], claim["head"]
    if len([name for name in package.names if name.startswith("entries/")]) != count:
        raise Broken("entries are missing or there are too many")
    bodies = [package.text("entries/%08d.json" % i) for i in range(1, count + 1)]
    fingerprints, previous, tree, papers = [], None, {}, []
    for place, body in enumerate(bodies, 1):
        entry = parse(body)
        if canonical(entry) != body:
            raise Broken("entry %d is not in canonical form" % place)
        way = need(entry, "digest", str)
        mine = fingerprint(way, body.encode("utf-8"))
        for name in ("idempotency", "act", "taken"):
            need(entry, name, str)
        if entry.get("previous") != (previous or way + ":" + "0" * 64):
            raise Broken("entry %d does not follow the one before" % place)
        if (entry.get("kind"), entry.get("key"), entry.get("sequence")) != (claim["kind"], claim["key"], place):
            raise Broken("entry %d is foreign or out of place" % place)
        tree = applied(tree, need(entry, "change", dict))
        papers += entry.get("papers") or []
        fingerprints.append(mine)
        previous = mine
    if previous != head:
        raise Broken("the last entry is another")
    if canonical(tree) != package.text("dossier.json"):
        raise Broken("the dossier is not what the entries lead to")
    for paper in papers:
        wanted = need(paper, "digest", str)
        way = wanted.partition(":")[0]
        if fingerprint(way, package.data("papers/" + wanted.replace(":", "-"))) != wanted:
            raise Broken("a paper was changed: " + wanted)
    return fingerprints


def check_manifest(package):
    manifest = parse(package.text("manifest.json"))
    way = need(manifest, "digest", str)
    digest(way)
    listed = {"manifest.json"}
    for part in need(manifest, "files", list):
        name = need(part, "name", str)
        listed.add(name)
        data = package.data(name)
        if len(data) != need(part, "size", int) or fingerprint(way, data) != need(part, "digest", str):
            raise Broken(name + " was changed")
    strangers = set(package.names) - listed
    if strangers:
        raise Broken("parts that do not belong into it: " + ", ".join(sorted(strangers)))


def exactly(tree, statement, *names):
    if set(tree) != {"statement", "format", *names} or tree.get("statement") != statement or (
            tree.get("format") != 1 or isinstance(tree.get("format"), bool)):
        raise Broken("not a statement of the kind " + statement)
    return tree


_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.(\d{3}|\d{6}|\d{9}))?Z")


def moment(tree, name):
    text = need(tree, name, str)
    found = _MOMENT.fullmatch(text)
    if not found or (found.group(2) and found.group(2).endswith("000")):
        raise Broken("no moment " + repr(name))
    return text


def signed(tree):
    return need(tree, "statement", dict), need(tree, "signature", str)


def check_keys(package, genesis, origin):
    keys = []
    for item in need(parse(package.text("record/keys.json")), "keys", list):
        deed, signature = signed(item)
        exactly(deed, "key", "genesis", "number", "key", "signature", "open", "previous", "time")
        moment(deed, "time")
        before = keys[-1] if keys else deed
        data = unbase64(need(deed, "open", str))
        if (deed["number"] != len(keys) + 1 or isinstance(deed["number"], bool) or deed["genesis"] != origin
                or deed["key"] != fingerprint(genesis["digest"], data) or deed["previous"] != before["key"]
                or (not keys and deed["key"] != genesis["key"])):
            raise Broken("key %d does not follow from those before it" % (len(keys) + 1))
        if not holds(before["signature"], unbase64(before["open"]), canonical(deed).encode(), unbase64(signature)):
            raise Broken("key %d is not signed by the one before" % (len(keys) + 1))
        keys.append(deed)
    return keys


def check_heads(package, genesis, origin, keys):
    heads = []
    for item in need(parse(package.text("record/heads.json")), "heads", list):
        head, signature = signed(item)
        exactly(head, "head", "number", "size", "root", "time", "previous", "record", "genesis", "digest",
                "signature", "key")
        moment(head, "time")
        for name in ("number", "size"):
            need(head, name, int)
        if (head["record"], head["genesis"], head["digest"]) != (genesis["record"], origin, genesis["digest"]):
            raise Broken("head %d is of another record" % head["number"])
        key = next((deed for deed in keys if deed["key"] == head["key"]), None)
        data = canonical(head).encode()
        if key is None or key["signature"] != head["signature"] or not holds(
                key["signature"], unbase64(key["open"]), data, unbase64(signature)):
            raise Broken("head %d is not signed by a key of this record" % head["number"])
        root = need(head, "root", str)
        if not root.startswith(head["digest"] + ":"):
            raise Broken("head %d has a root of another digest" % head["number"])
        head = dict(head, hash=unhex(root.partition(":")[2]), mine=fingerprint(head["digest"], data))
        if heads:
            last = heads[-1]
            if last["number"] >= head["number"] or last["size"] > head["size"] or (
                    last["number"] + 1 == head["number"] and head["previous"] != last["mine"]):
                raise Broken("head %d does not follow the one before" % head["number"])
        heads.append(head)
    return heads


def pem(text):
    parts = re.split("-----[A-Z ]+-----", text)
    if len(parts) < 2:
        raise ValueError("not in PEM form")
    return base64.b64decode("".join(parts[1].split()), validate=True)


def armour(data):
    lines = base64.b64encode(data).decode()
    return "-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----\n" % "\n".join(
        lines[i:i + 64] for i in range(0, len(lines), 64))


def check_record(package, fingerprints, trusted):
    """Where the entries stand in the record: how many are covered, and the head."""
    check_manifest(package)
    if "record/genesis.json" not in package.names:
        return 0, None
    text = package.text("record/genesis.json")
    genesis = exactly(parse(text), "genesis", "record", "begun", "digest", "key")
    for name in ("record", "digest", "key"):
        need(genesis, name, str)
    moment(genesis, "begun")
    origin = fingerprint(genesis["digest"], canonical(genesis).encode())
    keys = check_keys(package, genesis, origin)
    heads = check_heads(package, genesis, origin, keys)
    if not heads:
        return 0, None
    last, tree = heads[-1], Tree(genesis["digest"])
    mine = next(deed for deed in keys if deed["key"] == last["key"])
    if package.text("record/key.pem") != armour(unbase64(mine["open"])):
        raise Broken("record/key.pem is not the key that signed the head")
    proofs = parse(package.text("record/proofs.json"))
    before = -1
    covered = need(proofs, "inclusion", list)
    for i, proof in enumerate(covered):
        index, path = need(proof, "index", int), [unhex(step) for step in need(proof, "path", list)]
        if need(proof, "sequence", int) != i + 1 or i >= len(fingerprints) or index <= before:
            raise Broken("entry %d has no place of its own" % (i + 1))
        if not tree.included(tree.leaf(fingerprints[i].encode()), index, last["size"], path, last["hash"]):
            raise Broken("entry %d does not stand under head %d" % (i + 1, last["number"]))
        before = index
    ties = need(proofs, "consistency", list)
    if len(ties) != len(heads) - 1:
        raise Broken("an earlier head is not tied in")
    for earlier, tie in zip(heads, ties):
        path = [unhex(step) for step in need(tie, "path", list)]
        if (need(tie, "from", int), need(tie, "to", int)) != (earlier["number"], last["number"]) or (
                not tree.consistent(earlier["size"], earlier["hash"], last["size"], last["hash"], path)):
            raise Broken("head %d is no beginning of head %d" % (earlier["number"], last["number"]))
    if trusted is not None:
        signer = keys.index(mine)
        if trusted not in [unbase64(deed["open"]) for deed in keys[:signer + 1]]:
            raise Broken("the key given does not vouch for head %d" % last["number"])
    return len(covered), last


def check(path, trusted=None):
    package = Package(path)
    try:
        manifest = parse(package.text("docket.json"))
        claim = {name: need(manifest, name, kind) for name, kind in (
            ("format", int), ("kind", str), ("key", str), ("entries", int), ("head", str))}
    except Broken as problem:
        raise Unusable(str(problem))
    if claim["format"] not in (1, 2) or claim["entries"] < 1:
        raise Unusable("a format this program does not know")
    fingerprints = check_docket(package, claim)
    covered, head = check_record(package, fingerprints, trusted) if claim["format"] == 2 else (0, None)
    if trusted is not None and covered != claim["entries"]:
        raise Broken("no signed head covers entries after %d" % covered)
    said = ["The docket holds: %d entries of %s %s." % (claim["entries"], claim["kind"], claim["key"])]
    if head is None:
        said.append("Not proven: its place in the record; the file holds no signed head.")
    else:
        said.append("%d of them stand under head %d over %d entries of the record %s, signed %s." % (
            covered, head["number"], head["size"], head["record"], head["time"]))
        said.append("The key given vouches for that." if trusted is not None else
                    "Not proven: whose signature it is. Compare the key " + head["key"])
    said.append("Not proven: that there are no later entries; that what was filled in is true; that all are shown the "
                "same record.")
    return "\n".join(said)


def main(arguments):
    if len(arguments) not in (1, 3) or (len(arguments) == 3 and arguments[1] != "--key"):
        print("python3 verify.py FILE.zip [--key PUBLIC_KEY.pem]", file=sys.stderr)
        return 2
    try:
        trusted = None
        if len(arguments) == 3:
            with open(arguments[2], encoding="ascii") as file:
                trusted = pem(file.read())
        print(check(arguments[0], trusted))
        return 0
    except Broken as problem:
        print("It does not hold: %s" % problem)
        return 3
    except (Unusable, OSError, ValueError) as problem:
        print("%s cannot be used: %s" % (arguments[0], problem), file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
