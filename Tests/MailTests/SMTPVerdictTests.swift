import CCurl
import Testing

@testable import Mail

/// What libcurl 7.88 was seen to answer to a bad server, and what must follow from it.
@Suite("SMTP verdicts")
struct SMTPVerdictTests {
    private func outcome(_ result: CURLcode, _ code: Int, after command: SMTPCommand?) -> SMTPOutcome {
        SMTPVerdict(result: result, code: code, command: command, reply: "reply", trouble: "trouble").outcome
    }

    @Test(arguments: [CURLE_OPERATION_TIMEDOUT, CURLE_RECV_ERROR])
    func `silence after the end of a mail, and only there, leaves it unsure`(_ result: CURLcode) {
        #expect(outcome(result, 354, after: .data) == .unsure(reply: "trouble"))
        for (code, command) in [(0, nil), (220, .ehlo), (250, .mail), (250, .rcpt), (235, .auth)]
            as [(Int, SMTPCommand?)]
        {
            #expect(outcome(result, code, after: command) == .deferred(code: 0, reply: "trouble", scope: .host))
        }
    }

    @Test func `a mail that could not be sent to its end was certainly not taken`() {
        #expect(outcome(CURLE_SEND_ERROR, 354, after: .data) == .deferred(code: 0, reply: "trouble", scope: .host))
    }

    @Test(arguments: [CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_CONNECT, CURLE_SSL_CONNECT_ERROR, CURLE_OUT_OF_MEMORY])
    func `a server that cannot be reached holds up all mail`(_ result: CURLcode) {
        #expect(outcome(result, 0, after: nil) == .deferred(code: 0, reply: "trouble", scope: .host))
    }

    @Test func `what only a person can put right pauses all mail`() {
        #expect(outcome(CURLE_LOGIN_DENIED, 535, after: .auth) == .paused(.credentialsRefused, reply: "reply"))
        #expect(
            outcome(CURLE_PEER_FAILED_VERIFICATION, 220, after: .starttls)
                == .paused(.certificateUntrusted, reply: "trouble"))
        #expect(outcome(CURLE_USE_SSL_FAILED, 250, after: .ehlo) == .paused(.encryptionMissing, reply: "trouble"))
        #expect(outcome(CURLE_SSL_CACERT_BADFILE, 220, after: .starttls) == .paused(.misconfigured, reply: "trouble"))
    }

    @Test func `TLS that is out of order for now does not pause anything`() {
        #expect(
            outcome(CURLE_USE_SSL_FAILED, 454, after: .starttls)
                == .deferred(code: 454, reply: "reply", scope: .host))
    }

    @Test func `a refusal while the mail is still being sent is a refusal of the mail`() {
        #expect(outcome(CURLE_WEIRD_SERVER_REPLY, 550, after: .data) == .failed(code: 550, reply: "reply"))
    }
}
