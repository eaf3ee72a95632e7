import CivilTime
import Digest
package import Domain
import SQLite

// The second step of connectors, for the keeper alone: the app's secret is reckoned, never kept.

/// What is known of a connector's second step.
package struct SecondStepRow: Sendable {
    /// What the app is given.
    package let secret: [UInt8]
    package let isConfirmed: Bool
    package let lastStep: Int64
    package let recoveryCodes: Int
}

extension Reading {
    /// A connector's second step; nil where none was begun.
    package func secondStep(of connector: Identifier<Connector>) throws(HubError) -> SecondStepRow? {
        guard viewer == .keeper else { throw .forbidden }
        let row = try first(
            """
            SELECT nonce, confirmed_at IS NOT NULL, last_step,
                (SELECT count(*) FROM recovery_code WHERE recovery_code.connector = second_step.connector)
            FROM second_step WHERE connector = \(connector)
            """
        ) { row throws(DatabaseError) in (try row.text(), try row.bool(), try row.int(), try row.int()) }
        guard let row else { return nil }
        let code = HMACSHA256(key: try hubKey()).code(for: "second step:\(connector):\(row.0)".utf8)
        return SecondStepRow(
            secret: Array(code.prefix(20)), isConfirmed: row.1, lastStep: Int64(row.2), recoveryCodes: row.3)
    }
}

extension Writing {
    /// Begins a connector's second step with a secret of its own, in place of one that was begun and never confirmed.
    ///
    /// - Throws: `.conflict(.alreadyThere)` where there is one; `.forbidden` for all but the keeper.
    package func beginSecondStep(of connector: Identifier<Connector>) throws(HubError) {
        if let row = try secondStep(of: connector) {
            guard !row.isConfirmed else { throw .conflict(.alreadyThere("a second step")) }
            try endSecondStep(of: connector)
        }
        try execute(
            """
            INSERT INTO second_step (connector, nonce, begun_at, last_step)
            VALUES (\(connector), \(randomBytes(count: 18).base64URL), \(now), 0)
            """)
    }

    /// Notes that the code of so many thirty seconds was taken, which confirms the step the first time.
    package func takeStep(_ step: Int64, of connector: Identifier<Connector>) throws(HubError) {
        guard viewer == .keeper else { throw .forbidden }
        try execute(
            """
            UPDATE second_step SET last_step = \(Int(step)), confirmed_at = coalesce(confirmed_at, \(now))
            WHERE connector = \(connector)
            """)
    }

    /// Keeps these codes in place of those before.
    package func keep(recovery codes: [SpokenCode], of connector: Identifier<Connector>) throws(HubError) {
        guard viewer == .keeper else { throw .forbidden }
        try execute("DELETE FROM recovery_code WHERE connector = \(connector)")
        for code in codes {
            try execute("INSERT INTO recovery_code (code, connector) VALUES (\(try digest(code)), \(connector))")
        }
    }

    /// Spends a recovery code; false where it is none of this connector's.
    package func spend(recovery code: SpokenCode, of connector: Identifier<Connector>) throws(HubError) -> Bool {
        guard viewer == .keeper else { throw .forbidden }
        try execute("DELETE FROM recovery_code WHERE code = \(try digest(code)) AND connector = \(connector)")
        return connection.changes == 1
    }

    /// Takes a connector's second step away; whoever was proved by it is not any more.
    package func endSecondStep(of connector: Identifier<Connector>) throws(HubError) {
        guard viewer == .keeper else { throw .forbidden }
        try execute("DELETE FROM recovery_code WHERE connector = \(connector)")
        try execute("DELETE FROM second_step WHERE connector = \(connector)")
        try execute("UPDATE session SET proved_at = NULL WHERE connector = \(connector)")
    }
}
