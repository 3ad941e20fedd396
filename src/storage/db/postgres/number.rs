//! NUMERIC, which sums and averages are on a server.

use crate::storage::db::Cell;

/// Reads the binary form (`numeric_send` in the server's source): digits of base 10,000. A whole number that fits is an integer.
pub fn cell(bytes: &[u8]) -> Option<Cell<'static>> {
    let word = |at: usize| {
        let pair = bytes.get(2 * at..2 * at + 2)?;
        Some(i16::from_be_bytes(pair.try_into().ok()?))
    };
    let (count, weight, sign) = (word(0)?, word(1)?, word(2)? as u16);
    let negative = match sign {
        0x0000 => false,
        0x4000 => true,
        _ => return None,
    };
    let digits: Vec<i64> = (0..usize::try_from(count).ok()?)
        .map(|at| word(4 + at).map(i64::from))
        .collect::<Option<_>>()?;
    let whole = digits.len() as i64 <= i64::from(weight) + 1;
    if whole && let Some(number) = integer(&digits, weight) {
        return Some(Cell::Int(if negative { -number } else { number }));
    }
    let mut real = 0.0;
    for (at, digit) in digits.iter().enumerate() {
        real += *digit as f64 * 10_000_f64.powi(i32::from(weight) - at as i32);
    }
    Some(Cell::Real(if negative { -real } else { real }))
}

fn integer(digits: &[i64], weight: i16) -> Option<i64> {
    (0..=weight).try_fold(0_i64, |sum, at| {
        let digit = digits.get(usize::try_from(at).ok()?).copied().unwrap_or(0);
        sum.checked_mul(10_000)?.checked_add(digit)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numeric(words: &[i16]) -> Option<Cell<'static>> {
        let bytes: Vec<u8> = words.iter().flat_map(|word| word.to_be_bytes()).collect();
        cell(&bytes)
    }

    #[test]
    fn sums_are_integers_and_averages_are_not() {
        assert_eq!(numeric(&[0, 0, 0, 0]), Some(Cell::Int(0)));
        assert_eq!(numeric(&[2, 1, 0, 0, 12, 3456]), Some(Cell::Int(123_456)));
        assert_eq!(numeric(&[1, 1, 0x4000, 0, 12]), Some(Cell::Int(-120_000)));
        assert_eq!(numeric(&[2, 0, 0, 2, 12, 5000]), Some(Cell::Real(12.5)));
        assert_eq!(numeric(&[0, 0, -0x4000, 0]), None, "NaN");
        assert_eq!(numeric(&[1]), None);
    }
}
