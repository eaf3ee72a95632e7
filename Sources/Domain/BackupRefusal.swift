/// Why a backup cannot be made or put back; nothing was changed.
package enum BackupRefusal: Sendable, Hashable {
    /// The file that says what the backup holds is not beside it.
    case noManifest(String)
    /// The bytes are not those that were written.
    case altered(String)
    /// It is encrypted, and no key was named.
    case needsKey(String)
    case wrongKey(String)
    /// `age` is not installed.
    case noProgram
    /// `age` refused the recipient.
    case noRecipient(String)
    /// What was written cannot be read back whole.
    case notWhole(String)
}
