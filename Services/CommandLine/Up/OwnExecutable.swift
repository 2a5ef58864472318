import Foundation

/// Where this program is; the services lie beside it.
enum OwnExecutable {
    static var folder: String {
        URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent().path
    }
}
