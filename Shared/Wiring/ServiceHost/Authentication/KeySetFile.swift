import FoundationEssentials
package import Logging
import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The key set in a file, read again when the file changes.
///
/// A changed file that cannot be read or holds no key leaves the keys of before in force, is logged once and shows in
/// ``health``: a slip while rotating keys must not lock everybody out.
package final class KeySetFile: Sendable {
    /// What tells one version of a file from another; rename, rewrite and touch all change it.
    private struct Stamp: Equatable {
        var inode: UInt64 = 0
        var size: Int64 = 0
        var modified: Int64 = 0
    }

    private struct State {
        var stamp: Stamp
        var keys: KeySet
        var fault: String?
    }

    private let path: String
    private let logger: Logger
    private let state: Mutex<State>

    /// Reads the keys at `path`.
    package init(path: String, logger: Logger) async throws(StartupError) {
        self.path = path
        self.logger = logger
        // The stamp is taken before the content: a change in between is seen at the next look.
        let stamp = Self.stamp(path)
        state = Mutex(State(stamp: stamp, keys: try await KeySet(json: try Self.content(path)), fault: nil))
    }

    /// Healthy while the file holds the keys in force.
    package var health: HealthState {
        state.withLock { $0.fault.map { .unhealthy(reason: $0) } ?? .healthy }
    }

    /// The keys, read anew when the file has changed.
    func current() async -> KeySet {
        let stamp = Self.stamp(path)
        let (keys, changed) = state.withLock { state in
            defer { if state.stamp != stamp { state.stamp = stamp } }
            return (state.keys, state.stamp != stamp)
        }
        guard changed else { return keys }
        do {
            let new = try await KeySet(json: try Self.content(path))
            logger.info("Key set read again", metadata: ["path": "\(path)", "keys": "\(new.count)"])
            state.withLock { state in
                state.keys = new
                state.fault = nil
            }
            return new
        } catch {
            logger.error("Changed key set refused, the former keys stay in force", metadata: ["path": "\(path)", "error": "\(error)"])
            state.withLock { $0.fault = "the changed key set \(path) is refused: \(error.remedy)" }
            return keys
        }
    }

    private static func content(_ path: String) throws(StartupError) -> Data {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw .configuration(
                remedy: "Name a readable key set: \(path) cannot be read.", setting: SettingName(key: "token.jwksFile").description)
        }
        return data
    }

    private static func stamp(_ path: String) -> Stamp {
        var status = stat()
        guard stat(path, &status) == 0 else { return Stamp() }
        return Stamp(
            inode: UInt64(status.st_ino), size: Int64(status.st_size),
            modified: Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec))
    }
}
