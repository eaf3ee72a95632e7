import CCurl

/// A way to one mail server, which hands it one mail after another over the same connection.
///
/// Belongs to one thread, as libcurl's handles do. A call blocks until the server has answered, which may take ten
/// minutes.
public final class SMTPSession {
    private static let isLibraryReady = curl_global_init(Int(CURL_GLOBAL_SSL)) == CURLE_OK

    public let server: SMTPServer
    private let handle: UnsafeMutableRawPointer?

    /// Nothing is sent yet: the first mail makes the connection, and a later one makes it anew where it broke.
    public init(to server: SMTPServer) {
        self.server = server
        handle = Self.isLibraryReady ? curl_easy_init() : nil
        guard let handle else { return }
        setConnection(of: handle)
        setEncryption(of: handle)
        ccurl_set_long(handle, CURLOPT_UPLOAD, 1)
        ccurl_set_read_callback(handle, SMTPTransfer.readCallback)
        // Only so are our commands seen, without which a refusal of the sender looks like one of the recipient.
        ccurl_set_long(handle, CURLOPT_VERBOSE, 1)
        ccurl_set_debug_callback(handle, SMTPTransfer.debugCallback)
    }

    deinit {
        // Says QUIT.
        if let handle { curl_easy_cleanup(handle) }
    }

    private func setConnection(of handle: UnsafeMutableRawPointer) {
        ccurl_set_string(handle, CURLOPT_URL, server.url)
        // An environment meant for web browsing has no say in where mail goes.
        ccurl_set_string(handle, CURLOPT_PROXY, "")
        // Signals would reach the whole process.
        ccurl_set_long(handle, CURLOPT_NOSIGNAL, 1)
        ccurl_set_long(handle, CURLOPT_CONNECTTIMEOUT, 30)
        // RFC 5321 §4.5.3.2.6: whoever gives up sooner sends mails again that were taken.
        ccurl_set_long(handle, CURLOPT_SERVER_RESPONSE_TIMEOUT, 600)
        guard let credentials = server.credentials else { return }
        ccurl_set_string(handle, CURLOPT_USERNAME, credentials.user)
        ccurl_set_string(handle, CURLOPT_PASSWORD, credentials.password)
    }

    private func setEncryption(of handle: UnsafeMutableRawPointer) {
        let level = server.tls == .required ? CURLUSESSL_ALL : CURLUSESSL_NONE
        ccurl_set_long(handle, CURLOPT_USE_SSL, Int(level.rawValue))
        ccurl_set_long(handle, CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
        ccurl_set_long(handle, CURLOPT_SSL_VERIFYPEER, 1)
        ccurl_set_long(handle, CURLOPT_SSL_VERIFYHOST, 2)
        guard let file = server.certificateAuthority else { return }
        ccurl_set_string(handle, CURLOPT_CAINFO, file)
        // The system's folder of authorities would otherwise be trusted as well.
        ccurl_set_string(handle, CURLOPT_CAPATH, nil)
    }

    /// Hands over one mail for one person; `sender` is told if it cannot be delivered.
    ///
    /// The message is a whole mail with CRLF at the end of each line. Any other CR or LF is refused, since servers differ
    /// on what it means and a mail could be made to look like two.
    public func send(_ message: [UInt8], from sender: MailAddress, to recipient: MailAddress) -> SMTPOutcome {
        // Without a list of recipients libcurl would ask for help instead of sending, and call that a success.
        guard let handle, let recipients = curl_slist_append(nil, "<\(recipient.address)>") else {
            return .deferred(code: 0, reply: "Out of memory", scope: .host)
        }
        defer { curl_slist_free_all(recipients) }
        guard message.hasOnlyWholeLineEnds else {
            return .failed(code: 0, reply: "The mail has a CR or LF that is not part of a CRLF")
        }
        ccurl_set_string(handle, CURLOPT_MAIL_FROM, "<\(sender.address)>")
        ccurl_set_list(handle, CURLOPT_MAIL_RCPT, recipients)
        ccurl_set_offset(handle, CURLOPT_INFILESIZE_LARGE, curl_off_t(message.count))
        defer { ccurl_set_list(handle, CURLOPT_MAIL_RCPT, nil) }
        return message.withUnsafeBytes { perform(SMTPTransfer(of: $0), with: handle).outcome }
    }

    private func perform(_ transfer: SMTPTransfer, with handle: UnsafeMutableRawPointer) -> SMTPVerdict {
        var transfer = transfer
        var trouble = [CChar](repeating: 0, count: Int(CURL_ERROR_SIZE))
        let result = withUnsafeMutablePointer(to: &transfer) { transfer in
            trouble.withUnsafeMutableBufferPointer { trouble in
                ccurl_set_pointer(handle, CURLOPT_READDATA, transfer)
                ccurl_set_pointer(handle, CURLOPT_DEBUGDATA, transfer)
                ccurl_set_pointer(handle, CURLOPT_ERRORBUFFER, trouble.baseAddress)
                defer {
                    // The handle lives longer than what these point to.
                    ccurl_set_pointer(handle, CURLOPT_READDATA, nil)
                    ccurl_set_pointer(handle, CURLOPT_DEBUGDATA, nil)
                    ccurl_set_pointer(handle, CURLOPT_ERRORBUFFER, nil)
                }
                return curl_easy_perform(handle)
            }
        }
        var code = 0
        ccurl_get_long(handle, CURLINFO_RESPONSE_CODE, &code)
        let words = trouble.prefix { $0 != 0 }.map(UInt8.init(bitPattern:))
        return SMTPVerdict(
            result: result, code: code, command: transfer.transcript.command, reply: transfer.transcript.reply,
            trouble: words.isEmpty
                ? String(cString: curl_easy_strerror(result)) : String(decoding: words, as: UTF8.self)
        )
    }
}

extension [UInt8] {
    /// Whether each CR is followed by a LF, and each LF comes after a CR.
    fileprivate var hasOnlyWholeLineEnds: Bool {
        var previous: UInt8 = 0
        for byte in self {
            guard (previous == 0x0D) == (byte == 0x0A) else { return false }
            previous = byte
        }
        return previous != 0x0D
    }
}
