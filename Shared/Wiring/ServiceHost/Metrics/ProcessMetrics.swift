import FoundationEssentials

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What the operating system says of this process, in Prometheus' usual names.
enum ProcessMetrics {
    /// Read at each scrape; a value that cannot be read is left out rather than shown as zero.
    static func render() -> String {
        var text = ""
        if let bytes = residentBytes() {
            text += "# TYPE process_resident_memory_bytes gauge\nprocess_resident_memory_bytes \(bytes)\n"
        }
        if let files = try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count {
            text += "# TYPE process_open_fds gauge\nprocess_open_fds \(files)\n"
        }
        var usage = rusage()
        if getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage) == 0 {
            let seconds =
                Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
                + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1_000_000
            text += "# TYPE process_cpu_seconds_total counter\nprocess_cpu_seconds_total \(MetricNumber.text(seconds))\n"
        }
        return text
    }

    /// In memory at present; nil where the system does not say.
    static func residentBytes() -> Int? {
        guard let data = FileManager.default.contents(atPath: "/proc/self/statm") else { return nil }
        let fields = String(decoding: data, as: UTF8.self).split(separator: " ")
        guard fields.count > 1, let pages = Int(fields[1]) else { return nil }
        return pages * Int(sysconf(Int32(_SC_PAGESIZE)))
    }
}
