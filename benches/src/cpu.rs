//! The processor time and the memory that a process uses, from the kernel's own count.

/// Seconds of this process's processor time so far, user and system, of all threads.
pub(crate) fn seconds() -> f64 {
    seconds_of("self")
}

/// The same of another process.
pub(crate) fn seconds_of(process: &str) -> f64 {
    // Fields 14 and 15 of /proc/…/stat, in ticks of a hundredth of a second (`man 5 proc`).
    let stat = std::fs::read_to_string(format!("/proc/{process}/stat")).unwrap_or_default();
    let after = stat.rsplit_once(')').map_or("", |(_, rest)| rest);
    let ticks: Vec<f64> = after
        .split_whitespace()
        .filter_map(|field| field.parse().ok())
        .collect();
    // The state letter is no number, so that field 14 of the file is the eleventh number here.
    let (user, system) = (ticks.get(10), ticks.get(11));
    (user.copied().unwrap_or(0.0) + system.copied().unwrap_or(0.0)) / 100.0
}

/// Bytes of memory that a process holds, shared pages included.
pub(crate) fn memory_of(process: &str) -> f64 {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let held = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let kib = held.and_then(|held| held.trim().strip_suffix(" kB"));
    kib.and_then(|kib| kib.trim().parse::<f64>().ok())
        .map_or(0.0, |kib| kib * 1024.0)
}
