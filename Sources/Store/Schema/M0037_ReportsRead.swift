import SQLite

/// Which reports of hosts the connector has read.
enum M0037_ReportsRead {
    static let migration = Migration(
        37, "reports read",
        #"""
        -- Which telling was read; a report that was told anew since waits again.
        ALTER TABLE host_report ADD COLUMN read_version INTEGER CHECK (read_version BETWEEN 1 AND version);
        ALTER TABLE host_report ADD COLUMN read_at TEXT CHECK (
            read_at IS strftime('%Y-%m-%dT%H:%M:%SZ', read_at, '+0 days')
            AND (read_at IS NULL) = (read_version IS NULL));
        """#)
}
