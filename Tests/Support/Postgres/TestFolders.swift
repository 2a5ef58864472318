import FoundationEssentials
import Glibc
import Synchronization

/// Temporary folders of this process, removed when it exits. What a killed process has left is removed by the next.
package enum TestFolders {
    private static let registered = Mutex<(folders: [String], processes: [Int32])>(([], []))
    private static let prefix = "recosa-test-"

    /// A path for a new folder, which does not exist yet.
    package static func make(_ purpose: String) -> String {
        let isFirst = registered.withLock { $0.folders.isEmpty }
        if isFirst {
            removeLeftovers()
            atexit { TestFolders.removeAll() }
        }
        return registered.withLock { state in
            let folder = "/tmp/\(prefix)\(getpid())/\(purpose)-\(state.folders.count + 1)"
            state.folders.append(folder)
            return folder
        }
    }

    /// A server that writes into such a folder: it is ended before the folder is removed.
    package static func endAtExit(_ process: Int32) { registered.withLock { $0.processes.append(process) } }

    private static func removeAll() {
        let processes = registered.withLock { $0.processes }
        for process in processes { kill(process, SIGQUIT) }
        // The threads that reap are still at work; a process that is gone cannot be signalled. poll(2) is the wait between two looks.
        for _ in 0..<100 where processes.contains(where: { kill($0, 0) == 0 }) { poll(nil, 0, 20) }
        try? FileManager.default.removeItem(atPath: "/tmp/\(prefix)\(getpid())")
    }

    private static func removeLeftovers() {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "/tmp")) ?? []
        for name in names where name.hasPrefix(prefix) {
            guard let process = Int32(name.dropFirst(prefix.count)), kill(process, 0) != 0, errno == ESRCH else { continue }
            try? FileManager.default.removeItem(atPath: "/tmp/\(name)")
        }
    }
}
