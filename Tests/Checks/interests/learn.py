#!/usr/bin/env python3
"""learn.py [--hold NN] : the phrases in bank/ become Sources/circles/Resources/interests/understanding.bin.

Every line of a bank file is `label<TAB>phrase`; the label `-` stands for a text that names no activity. Words, letters and
meanings are looked at exactly as `Sources/Interests` looks at them. With --hold nothing is written: the writer NN is left
out and then asked, and what comes of it is printed. README.md beside this file tells more.
"""

import argparse
import re
import struct
import unicodedata
from collections import Counter
from pathlib import Path

import numpy as np
from scipy import optimize, sparse

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[2]
RESOURCES = ROOT / "Sources/circles/Resources/interests"
MARK = b"CCIW0002"
LINEAR, NEAREST = 0.5, 12.0
COMMON = 300  # a feature of more phrases than these says nothing of the nearest one
CERTAIN, NOTHING = -3.0, 0.0  # below the first a text names something, from the second on it names nothing
FAINT = 0.08  # an activity less likely than this is not offered where it is unclear whether anything is named


# --- Words, as PlainWords, WordStem, Fillers and TextFeatures have them -------------------------------------------------

def words(text):
    text = "".join(c for c in unicodedata.normalize("NFKD", text.lower()) if not unicodedata.combining(c))
    return re.findall(r"[a-z0-9]+", re.sub("['’‘`]", "", text).replace("&", " and "))


FILLERS = set(re.search(r'"""(.*?)"""', (ROOT / "Sources/Interests/Fillers.swift").read_text(), re.DOTALL)
              .group(1).replace("\\", " ").split())
ENDINGS = [("iest", "y"), ("ies", "y"), ("ings", ""), ("ing", ""), ("ied", "y"), ("ers", "er"), ("ed", ""), ("es", ""),
           ("s", ""), ("ly", "")]


def stem(word):
    if len(word) <= 3:
        return word
    for ending, instead in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not (ending == "s" and word.endswith("ss")):
            word = word[:-len(ending)] + instead
            if ending in ("ing", "ings", "ed") and len(word) > 3 and word[-1] == word[-2] and word[-1] not in "lsz":
                word = word[:-1]
            break
    return word[:-1] if len(word) > 3 and word.endswith("e") else word


def features(text):
    """The words, stems and pairs of a text; the letter groups of its content words."""
    found = words(text)
    stems = [stem(word) for word in found]
    whole = {"s" + s for s in stems} | {"w" + w for w in found} | {f"b{a}_{b}" for a, b in zip(stems, stems[1:])}
    groups = set()
    for word in found:
        if word not in FILLERS:
            ends = f"<{word}>"
            groups |= {"c" + ends[at:at + n] for n in (3, 4, 5) for at in range(len(ends) - n + 1)}
    return whole, groups


# --- What tells of a person, as TellingWords and NothingNamed have it ---------------------------------------------------------

def telling():
    """First word → phrases, longest first; phrase → number of its kind; the kinds."""
    kinds, numbers, first = [], {}, {}
    for line in (RESOURCES / "telling.txt").read_text().splitlines():
        if line.startswith("["):
            kinds.append(line[1:-1])
        elif line and line[0] != "#":
            for phrase in line.split(";"):
                if words(phrase):
                    numbers.setdefault(tuple(words(phrase)), len(kinds) - 1)
    for phrase in sorted(numbers, key=len, reverse=True):
        first.setdefault(phrase[0], []).append(phrase)
    return first, numbers, kinds


FIRST, KIND_OF, KINDS = telling()
SENSITIVE = {KINDS.index(name) for name in ("faith", "identity", "health", "medicine")}
SEEKING = KINDS.index("seeking")
OPEN, FILLER, FIGURES = -1, -2, -3


def roles(found):
    """For each word the kind of what it tells, or OPEN, FILLER, FIGURES."""
    result = []
    while len(result) < len(found):
        rest = found[len(result):]
        phrase = next((p for p in FIRST.get(rest[0], []) if tuple(rest[:len(p)]) == p), None)
        if phrase:
            result += [KIND_OF[phrase]] * len(phrase)
        else:
            result.append(FILLER if rest[0] in FILLERS else FIGURES if rest[0].isdigit() else OPEN)
    return result


def tells_only(text):
    """Whether no word of a text may name something to do, and none seeks company or a lesson."""
    return not {OPEN, SEEKING} & set(roles(words(text)))


def signs(text, known):
    """What a text shows of whether it names anything, beside its words themselves."""
    found = words(text)
    told = roles(found)
    named = [word for word, role in zip(found, told) if role == OPEN]
    unknown = sum(word not in known for word in named)
    whether = [kind in told for kind in range(len(KINDS))] + [
        not named, FIGURES in told, bool(named) and unknown == len(named), len(found) == 1, len(found) == 2,
        len(found) >= 6, "?" in text]
    return [float(sign) for sign in whether] + [
        len(named) / max(1, len(found)), min(len(named), 4) / 4, unknown / max(1, len(named))]


# --- The bank -----------------------------------------------------------------------------------------------------------

def vocabulary():
    """Label and synonyms of each activity, in order."""
    rows = [line.split("|") for line in (RESOURCES / "vocabulary.txt").read_text().splitlines()
            if line and line[0] not in "#["]
    return [(row[0].strip(), [s.strip() for s in row[1].split(";") if s.strip()]) for row in rows]


def special_categories():
    """The labels of faith, health, identity and opinion."""
    rows = [line.split("|") for line in (RESOURCES / "vocabulary.txt").read_text().splitlines()
            if line and line[0] not in "#["]
    return {row[0].strip() for row in rows if len(row) > 2 and "special" in row[2].split()}


def bank(activities):
    """Writer → (phrase, number of its activity); the last number means none.

    A diagnosis, a faith or a loss alone is nobody's wish for the group of such people, though it was once written down as one.
    """
    special = special_categories()
    number = {label: place for place, (label, _) in enumerate(activities)} | {"-": len(activities)}
    writers = {"vocabulary": [(text, place) for place, (label, others) in enumerate(activities)
                              for text in [label, *others]]}
    for path in sorted((HERE / "bank").glob("*.txt")):
        rows = [line.split("\t", 1) for line in path.read_text().splitlines() if "\t" in line]
        unknown = {label for label, _ in rows} - set(number)
        if unknown:
            raise SystemExit(f"{path.name}: no such activity: {', '.join(sorted(unknown))}")
        writers[path.stem] = [
            (text, number["-" if label in special and tells_only(text) else label]) for label, text in rows if words(text)]
    return writers


# --- What is learnt -----------------------------------------------------------------------------------------------------

class Features:
    """The features worth keeping, and how rare each is."""

    def __init__(self, texts):
        found = [features(text) for text in texts]
        counts = Counter(name for pair in found for kind in pair for name in kind)
        self.names = sorted(name for name, count in counts.items() if count > 1 or name[0] in "sw")
        self.row = {name: place for place, name in enumerate(self.names)}
        self.rarity = np.array([np.log(len(texts) / counts[name]) for name in self.names], np.float32)
        self.matrix = self.of(found)

    def of(self, found):
        columns, values, starts = [], [], [0]
        for pair in found:
            for kind in pair:
                rows = sorted(self.row[name] for name in kind if name in self.row)
                rarity = self.rarity[rows]
                length = np.sqrt((rarity ** 2).sum())
                columns += rows
                values += list(rarity / length if length > 0 else rarity)
            starts.append(len(columns))
        return sparse.csr_matrix((np.array(values, np.float32), columns, starts), (len(found), len(self.names)))


class Linear:
    """Naive Bayes over weighted features: what is never seen beside an activity costs the same everywhere."""

    def __init__(self, matrix, answers, count):
        told = sparse.csr_matrix((np.ones(len(answers), np.float32), (answers, np.arange(len(answers)))))
        seen = (told @ matrix).tocsr()
        share = np.asarray(matrix.sum(0)).ravel() / matrix.sum()
        floor = 5 * share + 1e-4
        self.weights = seen.copy()
        self.weights.data = np.log1p(seen.data / floor[seen.indices]).astype(np.float32)
        total = np.log(np.asarray(seen.sum(1)).ravel() + 0.1 * matrix.shape[1])
        self.penalty = (total - total.mean()).astype(np.float32)
        assert len(self.penalty) == count

    def scores(self, matrix):
        return (matrix @ self.weights.T).toarray() - np.asarray(matrix.sum(1)) * self.penalty


class Network:
    """One hidden layer over the direction of a text, learnt by Adam in small batches."""

    def __init__(self, inputs, answers, count, hidden=256, rounds=10, seed=0):
        random = np.random.default_rng(seed)
        width = inputs.shape[1]
        self.parts = [random.normal(0, np.sqrt(2 / width), (width, hidden)), np.zeros(hidden),
                      random.normal(0, np.sqrt(1 / hidden), (hidden, count)), np.zeros(count)]
        self.parts = [part.astype(np.float32) for part in self.parts]
        means, squares = ([np.zeros_like(part) for part in self.parts] for _ in range(2))
        steps, batch = rounds * ((len(inputs) + 255) // 256), 256
        step = 0
        for _ in range(rounds):
            order = random.permutation(len(inputs))
            for at in range(0, len(order), batch):
                step += 1
                rate = 0.01 * (min(1, 3.3 * step / steps) if step < 0.3 * steps else max(0.01, (steps - step) / (0.7 * steps)))
                slopes = self.slopes(inputs[order[at:at + batch]] * 10, answers[order[at:at + batch]], random)
                for part, slope, mean, square in zip(self.parts, slopes, means, squares):
                    mean += 0.1 * (slope - mean)
                    square += 0.001 * (slope * slope - square)
                    part *= 1 - rate * 0.01
                    part -= rate * (mean / (1 - 0.9 ** step)) / (np.sqrt(square / (1 - 0.999 ** step)) + 1e-8)

    def slopes(self, inputs, answers, random):
        first, bias, second, end = self.parts
        hidden = np.maximum(inputs @ first + bias, 0)
        kept = (random.random(hidden.shape, np.float32) > 0.2).astype(np.float32) / np.float32(0.8)
        dropped = hidden * kept
        scores = dropped @ second + end
        scores -= scores.max(1, keepdims=True)
        chance = np.exp(scores)
        chance /= chance.sum(1, keepdims=True)
        chance -= 0.1 / chance.shape[1]
        chance[np.arange(len(answers)), answers] -= 0.9
        chance /= len(answers)
        back = (chance @ second.T) * kept * (hidden > 0)
        return [inputs.T @ back, back.sum(0), dropped.T @ chance, chance.sum(0)]

    def scores(self, inputs):
        first, bias, second, end = self.parts
        return np.maximum(inputs @ (first * 10) + bias, 0) @ second + end


class Nothing:
    """Whether a text names nothing to do: logistic regression over its words, its direction and its signs."""

    WORTH, MILDNESS, REACH = 4.0, 0.5, 1.5  # of a text that names nothing; of weights near 0; of directions

    def __init__(self, found, vectors, texts, nothing):
        self.known = {name[1:] for name in found.names if name[0] == "w"}
        inputs = self.inputs(found.matrix, vectors, texts)
        side, worth = np.where(nothing, 1.0, -1.0), np.where(nothing, self.WORTH, 1.0)

        def loss(weights):
            margin = side * (inputs @ weights[:-1] + weights[-1])
            slope = -worth * side / (1 + np.exp(margin))
            return ((worth * np.logaddexp(0, -margin)).sum() + 0.5 * self.MILDNESS * (weights[:-1] ** 2).sum(),
                    np.append(inputs.T @ slope + self.MILDNESS * weights[:-1], slope.sum()))

        start = np.zeros(inputs.shape[1] + 1)
        self.weights = optimize.minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 200}).x
        self.parts = np.split(self.weights, [len(found.names), len(found.names) + vectors.numbers.shape[1], -1])

    def inputs(self, matrix, vectors, texts):
        return sparse.hstack([matrix, sparse.csr_matrix(vectors.directions(texts) * self.REACH),
                              sparse.csr_matrix(np.array([signs(text, self.known) for text in texts]))]).tocsr()

    def scores(self, matrix, vectors, texts):
        return self.inputs(matrix, vectors, texts) @ self.weights[:-1] + self.weights[-1]

    def bytes(self):
        by_word, by_direction, by_sign, start = self.parts
        return (floats([CERTAIN, NOTHING, start[0]]) + floats(by_word) + floats(by_direction * self.REACH)
                + number(len(by_sign)) + floats(by_sign))


def telling_features(matrix):
    """The features without those that too many phrases have."""
    kept = np.bincount(matrix.indices, minlength=matrix.shape[1]) <= COMMON
    matrix = matrix.copy()
    matrix.data *= kept[matrix.indices]
    matrix.eliminate_zeros()
    return matrix


def nearest(bank_matrix, answers, count, matrix):
    """For each answer the likeness of its phrase that is most like the text."""
    likeness = np.zeros((matrix.shape[0], count), np.float32)
    order = np.argsort(answers, kind="stable")
    bounds = np.searchsorted(answers[order], np.arange(count))
    for start in range(0, matrix.shape[0], 500):
        part = (matrix[start:start + 500] @ bank_matrix[order].T).toarray() / 2
        likeness[start:start + 500] = np.maximum.reduceat(part, bounds, axis=1)
    return likeness


# --- Word vectors ---------------------------------------------------------------------------------------------------------

class Vectors:
    def __init__(self, names, numbers, worth):
        self.row = {name: place for place, name in enumerate(names)}
        self.names, self.numbers, self.worth = names, numbers, worth
        whole = numbers.astype(np.float32)
        self.weighted = whole / np.maximum(1, np.linalg.norm(whole, axis=1, keepdims=True)) * (worth[:, None] / 255)

    @classmethod
    def kept(cls):
        """As they stand in words.npz, made once by vectors.py."""
        file = np.load(HERE / "words.npz")
        return cls(file["words"].tolist(), file["numbers"], file["worth"])

    def directions(self, texts):
        result = np.zeros((len(texts), self.numbers.shape[1]), np.float32)
        for place, text in enumerate(texts):
            for word in words(text):
                row = self.row.get(word)
                if row is None and word.endswith("s"):
                    row = self.row.get(word[:-1])
                if row is not None:
                    result[place] += self.weighted[row]
        return result / np.maximum(1e-9, np.linalg.norm(result, axis=1, keepdims=True))


# --- The file -------------------------------------------------------------------------------------------------------------

def fnv(name):
    value = 0xCBF29CE484222325
    for byte in name.encode():
        value = ((value ^ byte) * 0x100000001B3) & 0xFFFFFFFFFFFFFFFF
    return value


def index(names):
    size = 1 << (len(names) * 3 // 2).bit_length()
    slots, keys = np.zeros(size, "<u4"), [fnv(name) for name in names]
    assert len(set(keys)) == len(keys)
    for row, key in enumerate(keys):
        slot = key & (size - 1)
        while slots[slot]:
            slot = (slot + 1) & (size - 1)
        slots[slot] = row + 1
    return number(len(keys)) + np.array(keys, "<u8").tobytes() + number(size) + slots.tobytes()


def number(value):
    return struct.pack("<I", value)


def floats(values):
    return np.asarray(values, "<f4").tobytes()


def layer(weights, bias):
    """Stored row by row for each output, in steps of a 127th of the row's largest."""
    rows = weights.T
    steps = np.maximum(np.abs(rows).max(1), 1e-9) / 127
    return (number(rows.shape[0]) + number(rows.shape[1]) + floats(steps)
            + np.rint(rows / steps[:, None]).astype(np.int8).tobytes() + floats(bias))


def columns(matrix, scale):
    """By feature: where its entries start, whom they are for, and their worth in whole steps."""
    matrix = matrix.tocsc()
    matrix.sort_indices()
    return (matrix.indptr.astype("<u4").tobytes() + matrix.indices.astype("<u2").tobytes()
            + np.rint(matrix.data * scale).clip(0, 255).astype(np.uint8).tobytes())


def write(path, count, learnt, sharpness, enough):
    found, linear, network, vectors, answers, nothing = learnt
    scale = 255 / linear.weights.data.max()
    order = np.argsort(answers, kind="stable")
    starts = np.searchsorted(answers[order], np.arange(count + 2))
    first, bias, second, end = network.parts
    data = (MARK + number(count) + floats([LINEAR, NEAREST, sharpness, enough, FAINT])
            + index(found.names) + floats(found.rarity)
            + floats([1 / scale]) + columns(linear.weights, scale) + floats(linear.penalty)
            + starts.astype("<u4").tobytes() + columns(telling_features(found.matrix)[order], 255)
            + index(["v" + name for name in vectors.names]) + number(vectors.numbers.shape[1])
            + vectors.numbers.tobytes() + vectors.worth.tobytes()
            + layer(first * 10, bias) + layer(second, end) + nothing.bytes())
    path.write_bytes(data)
    print(f"{path.name}: {len(data) / 1e6:.1f} MB, {len(found.names)} features, {len(answers)} phrases")


# --- The whole --------------------------------------------------------------------------------------------------------------

def learn(rows, vectors, count):
    texts, answers = [text for text, _ in rows], np.array([answer for _, answer in rows])
    found = Features(texts)
    return (found, Linear(found.matrix, answers, count), Network(vectors.directions(texts), answers, count), vectors,
            answers, Nothing(found, vectors, texts, answers == count - 1))


def asked(learnt, texts, count):
    """The scores of each answer, and of there being none."""
    found, linear, network, vectors, answers, nothing = learnt
    matrix = found.of([features(text) for text in texts])
    scores = (LINEAR * linear.scores(matrix) + network.scores(vectors.directions(texts))
              + NEAREST * nearest(telling_features(found.matrix), answers, count, matrix))
    return scores, nothing.scores(matrix, vectors, texts)


def chances(scores, sharpness):
    powers = np.exp(sharpness * (scores - scores.max(1, keepdims=True)))
    return powers / powers.sum(1, keepdims=True)


def report(scores, naming, answers, none, special):
    real = answers != none
    order = np.argsort(-scores[:, :none], 1)[:, :3]
    chance = chances(scores, SHARPNESS)[:, :none]
    told = (naming >= NOTHING) | ((naming >= CERTAIN) & (chance.max(1) < FAINT))
    print(f"  first {np.mean(order[real, 0] == answers[real]):.3f}"
          f"  among three {np.mean((order[real] == answers[real][:, None]).any(1)):.3f}"
          f"  none told {np.mean(told[~real]):.3f}  none by mistake {np.mean(told[real]):.4f}")
    top, sure = chance.argmax(1), chance.max(1)
    open_to = (naming < CERTAIN) & ((chance * special).max(1) < 0.1)
    for enough in (0.5, 0.55, 0.6, 0.7):
        taken = (sure >= enough) & open_to
        print(f"  {enough}: decided {np.mean(taken[real]):.3f}, of those right "
              f"{np.mean(top[taken] == answers[taken]):.3f}, of {np.sum(~real)} that name nothing {np.sum(taken[~real])}")


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--hold", nargs="*", default=[])
    options = options.parse_args()
    activities = vocabulary()
    none, count = len(activities), len(activities) + 1
    writers, vectors = bank(activities), Vectors.kept()
    for held in options.hold:
        learnt = learn([row for name in writers if name != held for row in writers[name]], vectors, count)
        print(f"without {held}, asked {len(writers[held])}")
        scores, naming = asked(learnt, [text for text, _ in writers[held]], count)
        special = special_categories()
        report(scores, naming, np.array([answer for _, answer in writers[held]]), none,
               np.array([label in special for label, _ in activities]))
    if not options.hold:
        rows = list(dict.fromkeys(row for name in writers for row in writers[name]))
        write(RESOURCES / "understanding.bin", count - 1, learn(rows, vectors, count), SHARPNESS, ENOUGH)


SHARPNESS, ENOUGH = 0.2, 0.55

if __name__ == "__main__":
    main()
