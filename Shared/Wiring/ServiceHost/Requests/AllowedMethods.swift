import HTTPTypes
import Hummingbird
import Synchronization

/// Knows which methods each path answers, to tell 405 from 404.
///
/// Filled once, after all routes are added, by ``HostRouter``; until then it knows nothing and every miss is a 404.
package final class AllowedMethods: Sendable {
    private let routes = Mutex<[(path: RouterPath, method: HTTPRequest.Method)]>([])

    package init() {}

    func learn(_ router: Router<HostRequestContext>) {
        let known = router.routes.map { (path: $0.path, method: $0.method) }
        routes.withLock { $0 = known }
    }

    /// The methods at `path`, when it exists and does not take `method`; nil otherwise.
    func allowed(at path: String, otherThan method: HTTPRequest.Method) -> [HTTPRequest.Method]? {
        let parts = path.split(separator: "/")
        let methods = routes.withLock { routes in routes.filter { Self.matches($0.path, parts) }.map(\.method) }
        guard !methods.isEmpty, !methods.contains(method) else { return nil }
        return methods
    }

    private static func matches(_ path: RouterPath, _ parts: [Substring]) -> Bool {
        var rest = parts[...]
        for element in path {
            if element.description == "**" { return true }
            guard let part = rest.popFirst(), element ~= part else { return false }
        }
        return rest.isEmpty
    }
}
