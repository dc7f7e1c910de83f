//! Whole small worlds: everything that up to five people can say, compared with naive twins.

mod course;
mod ground;
mod votes;
mod weighing;

/// All ways in which so many people can each do one of these.
fn all_ways<T: Copy>(of: &[T], people: usize) -> Vec<Vec<T>> {
    let mut ways = vec![Vec::new()];
    for _ in 0..people {
        let longer = |way: &Vec<T>| {
            of.iter()
                .map(|one| [way.as_slice(), &[*one]].concat())
                .collect::<Vec<_>>()
        };
        ways = ways.iter().flat_map(longer).collect();
    }
    ways
}
