package import Domain
import SQLite

// A form carries a key of its own, so that pressing its button twice does the thing once.

extension Reading {
    /// What a form led to when it was sent before; nil the first time.
    package func receipt(for formKey: String) throws(HubError) -> String? {
        try first("SELECT outcome FROM form_receipt WHERE form_key = \(formKey)") { row throws(DatabaseError) in
            try row.text()
        }
    }
}

extension Writing {
    /// Notes what a form led to, in the transaction that did it; one without a key counts each time it is sent.
    ///
    /// - Throws: `.conflict(.alreadyThere)` where the form was sent before: then all of this transaction is undone.
    package func receipt(_ formKey: String, outcome: String) throws(HubError) {
        guard !formKey.isEmpty else { return }
        try execute("INSERT INTO form_receipt (form_key, outcome, created_at) VALUES (\(formKey), \(outcome), \(now))")
    }
}
