import ArgumentParser
import Foundation

/// Where the state folder is: the flag, else the variable RECOSA_STATE, else `.recosa` here.
struct StatePlace: ParsableArguments {
    @Option(help: ArgumentHelp("The folder of `recosa up` (or the variable RECOSA_STATE).", valueName: "folder"))
    var state = ProcessInfo.processInfo.environment["RECOSA_STATE"] ?? ".recosa"

    var folder: StateFolder { StateFolder(state) }

    /// What `recosa up` wrote when it was ready.
    func running() throws(UpError) -> UpFile {
        do { return try UpFile.read(folder.upFile) } catch { throw .notRunning(state: folder.path) }
    }
}
