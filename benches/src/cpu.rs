//! The processor time and the memory that a process uses, from the kernel's own count.

/// Seconds of this process's processor time so far, user and system, of all threads that run.
pub(crate) fn seconds() -> f64 {
    seconds_of("self")
}

/// Seconds of this process's processor time so far, of threads that have ended too, in steps of a
/// hundredth (fields 14 and 15 of `/proc/self/stat`, `man 5 proc`).
pub(crate) fn seconds_of_all() -> f64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let after = stat.rsplit_once(')').map_or("", |(_, rest)| rest);
    // The state letter is no number, so that field 14 of the file is the eleventh number here.
    let numbers = after
        .split_whitespace()
        .filter_map(|field| field.parse::<f64>().ok());
    numbers.skip(10).take(2).sum::<f64>() / 100.0
}

/// The same as [`seconds`] of another process.
pub(crate) fn seconds_of(process: &str) -> f64 {
    // The first number of `schedstat` is the nanoseconds that a thread has run (the kernel's
    // `Documentation/scheduler/sched-stats.rst`); the process's own count is in hundredths of a
    // second only.
    let threads = std::fs::read_dir(format!("/proc/{process}/task"));
    let ran = threads
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|thread| {
            let stat = std::fs::read_to_string(thread.path().join("schedstat")).ok()?;
            stat.split_whitespace().next()?.parse::<f64>().ok()
        });
    ran.sum::<f64>() / 1e9
}

/// Bytes of memory that a process holds, shared pages included.
pub(crate) fn memory_of(process: &str) -> f64 {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let held = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let kib = held.and_then(|held| held.trim().strip_suffix(" kB"));
    kib.and_then(|kib| kib.trim().parse::<f64>().ok())
        .map_or(0.0, |kib| kib * 1024.0)
}
