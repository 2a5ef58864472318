import CSpawn
import Embedded
import Glibc
import Synchronization
import TestSupport
import Testing

@Suite("A child process") struct ChildProcessTests {
    private func shell(_ script: String, output: ChildCommand.Output = .discarded) -> ChildCommand {
        ChildCommand(executable: "/bin/sh", arguments: ["-c", script], output: output)
    }

    @Test("tells how it ended") func ending() async throws {
        #expect(try await ChildProcess.start(shell("exit 3")).waitUntilEnded() == .exited(3))
        #expect(try await ChildProcess.start(shell("kill -TERM $$")).waitUntilEnded() == .signalled(SIGTERM))
    }

    @Test("hands over its lines, also the last without a line end") func lines() async throws {
        let (lines, feed) = AsyncStream.makeStream(of: String?.self)
        let child = try await ChildProcess.start(shell("echo one; echo two >&2; printf three", output: .lines { feed.yield($0) }))
        var seen: [String] = []
        for await line in lines {
            guard let line else { break }
            seen.append(line)
        }
        #expect(seen == ["one", "two", "three"])
        #expect(await child.waitUntilEnded() == .exited(0))
    }

    @Test("that does not end when asked is killed after the deadline, and reaped") func stubborn() async throws {
        let (lines, feed) = AsyncStream.makeStream(of: String?.self)
        let script = "trap '' TERM; echo ready; while :; do sleep 1; done"
        let child = try await ChildProcess.start(shell(script, output: .lines { feed.yield($0) }))
        _ = await lines.first { $0 == "ready" }
        #expect(await child.stop(within: .milliseconds(50)) == .signalled(SIGKILL))
        #expect(kill(child.processID, 0) != 0, "the process is still there, or a zombie")
    }

    @Test("that cannot be started says why") func missing() async throws {
        let command = ChildCommand(executable: "/nowhere/program")
        let error = await #expect(throws: EmbeddedError.self) { try await ChildProcess.start(command) }
        #expect(error?.kind == .missing)
        #expect(error?.subject == "/nowhere/program")
    }

    @Test("runs as the user named, when root starts it") func user() async throws {
        guard let user = try UnprivilegedUser.required() else { return }
        let (lines, feed) = AsyncStream.makeStream(of: String?.self)
        var command = shell("id -u; id -g; id -G", output: .lines { feed.yield($0) })
        command.user = user
        let child = try await ChildProcess.start(command)
        var seen: [String] = []
        for await line in lines {
            guard let line else { break }
            seen.append(line)
        }
        #expect(seen == ["\(user.userID)", "\(user.groupID)", "\(user.groupID)"])
        _ = await child.waitUntilEnded()
    }

    @Test("that nobody holds any more is ended") func dropped() async throws {
        var child: ChildProcess? = try await ChildProcess.start(shell("sleep 600"))
        let processID = try #require(child?.processID)
        child = nil
        try await within(.seconds(10), "the dropped child is gone") {
            while kill(processID, 0) == 0 { try await Task.sleep(for: .milliseconds(5)) }
        }
    }

    @Test("gets the death signal when its parent dies by SIGKILL") func parentKilled() async throws {
        // The parent is a shell's child as far as the kernel cares; what is proved is that PR_SET_PDEATHSIG is set and survives
        // the exec: the kernel itself shows no way to ask, but util-linux prints it for the process that asks.
        let (lines, feed) = AsyncStream.makeStream(of: String?.self)
        let child = try await ChildProcess.start(
            ChildCommand(
                executable: "/usr/bin/setpriv", arguments: ["--dump"], user: try UnprivilegedUser.required(),
                output: .lines { feed.yield($0) }))
        var seen = ""
        for await line in lines {
            guard let line else { break }
            seen += line + "\n"
        }
        _ = await child.waitUntilEnded()
        #expect(seen.contains("Parent death signal: KILL"), "\(seen)")
    }
}
