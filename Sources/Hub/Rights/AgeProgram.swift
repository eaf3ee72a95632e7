import Domain
import Glibc

/// The installed program `age`, which encrypts and decrypts files.
struct AgeProgram {
    /// As the shell would find it.
    var name = "age"

    /// Encrypts a file for a recipient: a key that begins with `age1` or `ssh-`, or a file that lists some.
    func encrypt(_ source: String, to target: String, for recipient: String) throws(HubError) {
        let isKey = recipient.hasPrefix("age1") || recipient.hasPrefix("ssh-")
        let status = try run(["-e", isKey ? "-r" : "-R", recipient, "-o", target, source])
        guard status == 0 else { throw .conflict(.backup(.noRecipient(recipient))) }
    }

    /// Decrypts a file with the keys in another.
    func decrypt(_ source: String, to target: String, with identity: String) throws(HubError) {
        guard try run(["-d", "-i", identity, "-o", target, source]) == 0 else {
            throw .conflict(.backup(.wrongKey(source)))
        }
    }

    /// What the program said with its end; its own words go to standard error.
    private func run(_ words: [String]) throws(HubError) -> Int32 {
        var arguments = ([name] + words).map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var process: pid_t = 0
        guard posix_spawnp(&process, name, nil, nil, &arguments, environ) == 0 else {
            throw .conflict(.backup(.noProgram))
        }
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0 {
            guard errno == EINTR else { throw .internal(hint: "age did not end") }
        }
        let end = status & 0x7F == 0 ? status >> 8 & 0xFF : -1
        // What the shell says too where a program is not there.
        if end == 127 { throw .conflict(.backup(.noProgram)) }
        return end
    }
}
