import SQLite

/// What somebody who proposes a meetup says of the place: at home, and for how many.
enum M0029_Hosting {
    static let migration = Migration(
        29, "hosting",
        #"""
        ALTER TABLE proposal ADD COLUMN is_at_home INTEGER NOT NULL DEFAULT 0
            CHECK (is_at_home = 0 OR is_at_home = 1 AND venue IS NULL);
        ALTER TABLE proposal ADD COLUMN places INTEGER CHECK (places BETWEEN 2 AND 200);
        """#)
}
