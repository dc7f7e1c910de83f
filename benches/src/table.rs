//! The table that is printed: each measure with its reference, their ratio and the limit.

/// One measure.
pub(crate) struct Row {
    /// What was measured.
    pub(crate) what: String,
    /// What it took.
    pub(crate) ours: String,
    /// What the reference took, in the same run.
    pub(crate) reference: String,
    /// The first over the second.
    pub(crate) ratio: f64,
    /// What the ratio may be.
    pub(crate) limit: f64,
}

/// Prints the rows; whether all are within their limits.
pub(crate) fn print(rows: &[Row]) -> bool {
    println!("| measure | ours | reference | ratio | limit | |");
    println!("|---|---|---|---|---|---|");
    for row in rows {
        let holds = if row.ratio <= row.limit { "holds" } else { "EXCEEDED" };
        let Row { what, ours, reference, ratio, limit } = row;
        println!("| {what} | {ours} | {reference} | {ratio:.2} | {limit:.2} | {holds} |");
    }
    rows.iter().all(|row| row.ratio <= row.limit)
}
