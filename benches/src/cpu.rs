//! The processor time that this process has used, from the kernel's own count.

/// Seconds of processor time so far, user and system, of all threads.
pub(crate) fn seconds() -> f64 {
    // Fields 14 and 15 of /proc/self/stat, in ticks of a hundredth of a second (`man 5 proc`).
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let after = stat.rsplit_once(')').map_or("", |(_, rest)| rest);
    let ticks: Vec<f64> = after
        .split_whitespace()
        .filter_map(|field| field.parse().ok())
        .collect();
    // The state letter is no number, so that field 14 of the file is the eleventh number here.
    let (user, system) = (ticks.get(10), ticks.get(11));
    (user.copied().unwrap_or(0.0) + system.copied().unwrap_or(0.0)) / 100.0
}
