"""The generator: the same seed makes the same library, and it holds what it promises."""

import hashlib
import os
import tempfile
import tomllib
import unittest

from libraries import library, sown
from libraries.article import article
from libraries.cast import Cast, entity_count


def digests(folder):
    """The digest of every file by its path in a folder."""
    found = {}
    for parent, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(parent, name)
            with open(path, "rb") as file:
                found[os.path.relpath(path, folder)] = hashlib.sha256(file.read()).hexdigest()
    return found


class LibraryTests(unittest.TestCase):
    def make(self, articles, **options):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        made = library.generate(folder.name, articles, **options)
        return folder.name, made

    def test_one_process_or_two_make_the_same_bytes(self):
        one, _ = self.make(300, jobs=1)
        two, _ = self.make(300, jobs=2)
        self.assertEqual(digests(one), digests(two))
        self.assertEqual(len(digests(one)), 302)

    def test_another_seed_makes_other_articles(self):
        cast, other = Cast(1, 20), Cast(2, 20)
        self.assertNotEqual(article(1, cast, 5).text, article(2, other, 5).text)

    def test_the_bytes_do_not_change_between_versions_of_python(self):
        # A change of the generator changes this: raise library.VERSION with it.
        text = "".join(article(1, Cast(1, 20), number).text for number in range(40))
        self.assertEqual(hashlib.sha256(text.encode()).hexdigest()[:16], "b8656f14c87ff448")

    def test_a_library_is_used_again_and_nothing_else_is_overwritten(self):
        folder, made = self.make(30)
        before = digests(folder)
        self.assertEqual(library.generate(folder, 30), made)
        with self.assertRaises(library.NotOurs):
            library.generate(folder, 31)
        self.assertEqual(digests(folder), before)

    def test_an_interrupted_library_is_none(self):
        folder, _ = self.make(5)
        os.remove(os.path.join(folder, library.STAMP))
        self.assertIsNone(library.stamp(folder))
        with self.assertRaises(library.NotOurs):
            library.generate(folder, 5)

    def test_the_stamp_counts_the_bytes_of_the_articles(self):
        folder, made = self.make(60)
        sizes = [
            os.path.getsize(os.path.join(folder, path)) for path in digests(folder)
            if path.endswith((".txt", ".md"))]
        self.assertEqual((len(sizes), sum(sizes)), (60, made.bytes))


class ArticleTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.cast = Cast(1, 20)
        cls.articles = [article(1, cls.cast, number) for number in range(600)]

    def test_the_mean_size_is_about_5_kB_and_sizes_spread(self):
        sizes = sorted(len(made.text.encode()) for made in self.articles)
        self.assertAlmostEqual(sum(sizes) / len(sizes), 5_000, delta=400)
        self.assertLess(sizes[30], 2_300)
        self.assertGreater(sizes[-30], 9_000)

    def test_what_is_sown_stands_in_so_many_articles(self):
        for phrase, every in (sown.COMMON, sown.RARE):
            holding = [
                number for number, made in enumerate(self.articles)
                if phrase in made.text.lower()]
            expected = sown.holders(every, len(self.articles))
            self.assertEqual(holding, expected)

    def test_scripts_layouts_and_names_are_mixed(self):
        texts = [made.text for made in self.articles]
        for share, sign in ((0.02, "«"), (0.01, "。"), (0.5, "“"), (0.08, "---\n"), (0.02, "\n> ")):
            with self.subTest(sign=sign):
                count = sum(sign in text for text in texts)
                self.assertGreater(count, share * len(texts))
                self.assertLess(count, len(texts))

    def test_passages_are_printed_twice(self):
        seen, twice = set(), 0
        for made in self.articles:
            for paragraph in {" ".join(part.split()) for part in made.text.split("\n\n")}:
                if len(paragraph) > 120:
                    twice += paragraph in seen
                    seen.add(paragraph)
        self.assertGreater(twice, 10)


class CastTests(unittest.TestCase):
    def test_a_library_has_20_to_2000_entities(self):
        self.assertEqual(
            [entity_count(articles) for articles in (1, 100, 10_000, 100_000, 1_000_000)],
            [20, 20, 200, 2_000, 2_000])

    def test_the_gazetteer_is_toml_without_a_clash(self):
        for count in (20, 200, 2_000):
            with self.subTest(count=count):
                entries = tomllib.loads(Cast(1, count).gazetteer())["entity"]
                self.assertEqual(len(entries), count)
                self.assertEqual(len({entry["id"] for entry in entries}), count)
                forms = [
                    form for entry in entries for form in [entry["name"], *entry.get("aliases", [])]]
                self.assertGreater(len(set(forms)) / len(forms), 0.97)
                known = {entry["id"] for entry in entries}
                self.assertLessEqual(
                    {link["to"] for entry in entries for link in entry.get("see", [])}, known)
