import Domain

/// What went wrong with a backup, and what to do.
package enum BackupWords {
    static func headline(_ refusal: BackupRefusal) -> String {
        switch refusal {
        case .noManifest(let file): "We cannot tell what \(file) holds: \(file).manifest is missing."
        case .altered(let file): "\(file) is not as it was written."
        case .needsKey(let file): "\(file) is encrypted."
        case .wrongKey(let file): "This key does not open \(file)."
        case .noProgram: "The program age is not installed."
        case .noRecipient(let recipient): "age cannot encrypt for \(recipient)."
        case .notWhole(let file): "What was written to \(file) cannot be read back whole."
        }
    }

    static func next(_ refusal: BackupRefusal) -> String {
        switch refusal {
        case .noManifest: "Put the two files side by side again, as they were made."
        case .altered: "It was damaged or changed. Take another backup; nothing was put back."
        case .needsKey: "Name the file with the key: --identity KEY."
        case .wrongKey: "Name the key that belongs to the recipient it was encrypted for; nothing was put back."
        case .noProgram: "Install it, on Debian with apt-get install age, then try again."
        case .noRecipient: "A recipient begins with age1 or ssh-, or is a file that lists some."
        case .notWhole: "It was removed again. Check the disk, and run circles doctor."
        }
    }
}
