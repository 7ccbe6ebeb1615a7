"""Builds and asks an index of tantivy: the process that is measured.

    tantivy_process.py INDEX build LIBRARY
    tantivy_process.py INDEX query PHRASE MOST
"""

import os
import sys

# Beside this file lies one of the package's name.
sys.path = [path for path in sys.path if os.path.abspath(path) != os.path.dirname(__file__)]

import tantivy  # noqa: E402


def main():
    folder, task, *arguments = sys.argv[1:]
    schema = tantivy.SchemaBuilder()
    schema.add_text_field("path", stored=True, tokenizer_name="raw")
    schema.add_text_field("body", stored=False)
    index = tantivy.Index(schema.build(), path=folder)
    build(index, *arguments) if task == "build" else query(index, *arguments)


def build(index, library):
    writer = index.writer(heap_size=200_000_000, num_threads=1)
    for parent, _, names in os.walk(library):
        for name in names:
            if name.endswith((".txt", ".md")):
                path = os.path.join(parent, name)
                with open(path, encoding="utf-8", errors="replace") as file:
                    writer.add_document(tantivy.Document(path=path, body=file.read()))
    writer.commit()
    writer.wait_merging_threads()


def query(index, phrase, most):
    index.reload()
    found = index.searcher().search(index.parse_query(f'"{phrase}"', ["body"]), int(most))
    searcher = index.searcher()
    for _, address in found.hits:
        print(searcher.doc(address)["path"][0])


if __name__ == "__main__":
    main()
