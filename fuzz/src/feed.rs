//! Bytes read as choices.

/// The bytes of a fuzzer; where they end, each choice is the first.
#[derive(Debug, Clone)]
pub struct Feed<'a> {
    bytes: &'a [u8],
}

impl<'a> Feed<'a> {
    /// Reads bytes from their beginning.
    pub fn new(bytes: &'a [u8]) -> Self {
        Self { bytes }
    }

    /// Says whether all choices are made.
    pub fn is_empty(&self) -> bool {
        self.bytes.is_empty()
    }

    /// Returns a number below another, which is not 0.
    pub fn number(&mut self, below: usize) -> usize {
        let mut number = self.byte();
        if below > 256 {
            number = number << 8 | self.byte();
        }
        number % below
    }

    /// Says yes once in so many times.
    pub fn chance(&mut self, times: usize) -> bool {
        self.number(times) == times - 1
    }

    /// Returns one of some values.
    pub fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.number(from.len())]
    }

    /// Takes choices for one part, so that another part has its own whatever
    /// becomes of the first.
    pub fn part(&mut self) -> Self {
        let size = (2 * self.byte()).min(self.bytes.len());
        let (part, rest) = self.bytes.split_at(size);
        self.bytes = rest;
        Self { bytes: part }
    }

    fn byte(&mut self) -> usize {
        let Some((first, rest)) = self.bytes.split_first() else { return 0 };
        self.bytes = rest;
        usize::from(*first)
    }
}
