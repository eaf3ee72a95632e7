import SQLite

/// The index for searching, laid out for a hundred thousand people.
enum M0021_SearchPlaces {
    static let migration = Migration(
        21, "search places",
        #"""
        -- The entries of a kind have numbers of their own (SearchKind.entries), so that a question about one kind reads
        -- none of the others; beginnings of one letter are kept too. Everything is read again when the folder is opened.
        DROP TABLE search;
        DELETE FROM search_entry;
        CREATE VIRTUAL TABLE search USING fts5(
            name, open, closed, keys, content = 'search_entry', content_rowid = 'id',
            tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3');
        INSERT INTO search (search, rank) VALUES ('rank', 'bm25(10.0, 3.0, 2.0, 8.0)');
        INSERT INTO search_stale
            SELECT 'member', id FROM member UNION ALL SELECT 'supporter', id FROM supporter
            UNION ALL SELECT 'gift', id FROM gift UNION ALL SELECT 'group', id FROM meeting_group
            UNION ALL SELECT 'venue', id FROM venue UNION ALL SELECT 'event', id FROM event
            UNION ALL SELECT 'interest', id FROM interest UNION ALL SELECT 'partner', id FROM partner
            UNION ALL SELECT 'freelancer', id FROM freelancer
            WHERE true ON CONFLICT DO NOTHING;
        """#)
}
