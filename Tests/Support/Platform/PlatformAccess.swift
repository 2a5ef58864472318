package import Contracts
import NIOHTTP1
import ServiceHost

/// A platform that runs in processes of its own, spoken to from outside as its users do.
package protocol PlatformAccess: Sendable {
    /// The folder with the key of the development issuer.
    var issuer: String { get }
    var bootstrapServers: String { get }
    /// - Parameter member: a country's code, or `region`.
    func address(of member: String) -> String
}

extension PlatformAccess {
    /// - Parameter country: nil for the roles of the region.
    package func token(_ country: String?, _ role: String) async throws -> String {
        try await DevelopmentIssuer(folder: issuer).token(
            subject: "test-\(role)", country: country, roles: [role], scopes: [role], lifetime: .seconds(7_200), now: WallTime.now())
    }

    /// Somebody of a ministry, signed in at its service; nobody approves their own report, so each role is another person.
    package func person(_ country: String, _ role: String) async throws -> SignedInPerson {
        SignedInPerson(platform: self, member: country, token: try await token(country, role))
    }

    /// Somebody of the region, signed in at the aggregator: `committee`, `integrator` or `operator`.
    package func regional(_ role: String) async throws -> SignedInPerson {
        SignedInPerson(platform: self, member: "region", token: try await token(nil, role))
    }

    /// The answer to one command; nil when there was none.
    package func post(
        _ country: String, _ path: String, _ body: JSONValue, key: String, token: String
    ) async throws -> (status: Int, body: JSONValue)? {
        do {
            let answer = try await send(.POST, to: address(of: country) + path, body: body, token: token, headers: ["idempotency-key": key])
            return (answer.status, try answer.json)
        } catch is CancellationError {
            throw CancellationError()
        } catch {
            return nil
        }
    }
}
