import Foundation
import NIOCore
import NIOHTTP1

/// A reader of the dashboard's pages with a browser's cookies: signs in with the form and reads pages.
package struct DashboardVisitor: Sendable {
    private let platform: any PlatformAccess
    private let cookie: String

    /// Signs in as the first account that `recosa up` made.
    package static func signIn(_ platform: PlatformUnderTest) async throws -> DashboardVisitor {
        let password = try String(contentsOfFile: platform.state + "/secrets/dashboard-account", encoding: .utf8)
            .trimmingCharacters(in: .whitespacesAndNewlines)
        let address = platform.address(of: "region") + "/fr/sign-in"
        let form = try await platform.send(.GET, to: address)
        guard let token = form.text.firstMatch(of: /name="csrf" value="([^"]+)"/)?.1, let cookie = cookies(form) else {
            throw UnexpectedAnswer(.GET, address, form)
        }
        // Computing a password's digest is slow on purpose, and slower still in a debug build on a machine with other work: a
        // service that did not manage in its time says 503.
        let fields = "name=committee&password=\(password)&csrf=\(token)&next="
        var answer = form
        try await eventually("signed in", within: .seconds(240)) {
            answer = try await platform.send(.POST, to: address, form: fields, headers: ["cookie": cookie], within: .seconds(60))
            return answer.status != 503
        }
        guard (300..<400).contains(answer.status), let session = cookies(answer) else { throw UnexpectedAnswer(.POST, address, answer) }
        return DashboardVisitor(platform: platform, cookie: session)
    }

    /// The page as HTML.
    package func page(_ path: String) async throws -> String {
        let address = platform.address(of: "region") + path
        let answer = try await platform.send(.GET, to: address, headers: ["cookie": cookie])
        guard answer.status == 200 else { throw UnexpectedAnswer(.GET, address, answer) }
        return answer.text
    }

    private static func cookies(_ answer: ReceivedAnswer) -> String? {
        let pairs = answer.headers["set-cookie"].compactMap { $0.split(separator: ";").first.map(String.init) }.filter {
            !$0.hasSuffix("=")
        }
        return pairs.isEmpty ? nil : pairs.joined(separator: "; ")
    }
}
