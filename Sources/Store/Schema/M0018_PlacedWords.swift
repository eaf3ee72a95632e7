import SQLite

/// Words that a connector has put to an activity, once for everyone.
enum M0018_PlacedWords {
    static let migration = Migration(
        18, "placed words",
        #"""
        CREATE TABLE placed_words (
            -- The stems of the words without fillers at either end: equal for all ways to write them.
            key TEXT PRIMARY KEY NOT NULL CHECK (key <> ''),
            words TEXT NOT NULL CHECK (words <> ''),
            -- The slug of an activity in the vocabulary, which comes with the program.
            activity TEXT NOT NULL CHECK (activity <> ''),
            placed_on TEXT NOT NULL CHECK (placed_on IS date(placed_on, '+0 days'))
        ) STRICT;
        """#)
}
