//! What to write instead of an invalid value, as text for both the compiler and a diagnostic.

use std::fmt;

use super::TextBuffer;

/// What to write instead of an invalid value. Constants can't hold formatted text, so that the numbers in it are kept apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Help {
    /// The allowed values say everything.
    None,
    /// Constant text.
    Text(&'static str),
    /// The closest allowed values, below and above.
    Closest {
        /// The closest smaller value.
        below: Option<u32>,
        /// The closest larger value.
        above: Option<u32>,
        /// The unit: ` MiB`.
        unit: &'static str,
    },
    /// The task sizes with the closest CPU units, and with the closest memory, as CPU units and MiB.
    TaskSizes([(u32, u32); 2]),
    /// The containers of a task reserve more than it has.
    Reserved {
        /// What the task has.
        available: u32,
        /// The unit: ` CPU units`.
        unit: &'static str,
        /// The setter of the task.
        setter: &'static str,
    },
}

impl Help {
    /// Writes the text after `start`; nothing if there is none.
    pub const fn write(self, start: &str, text: &mut TextBuffer) {
        match self {
            Self::None => {}
            Self::Text(help) => {
                text.push(start);
                text.push(help);
            }
            Self::Closest { below, above, unit } => {
                text.push(start);
                write_closest(below, above, unit, text);
            }
            Self::TaskSizes([by_cpu, by_memory]) => {
                text.push(start);
                text.push("use the closest size, ");
                write_size(by_cpu, text);
                if by_cpu.0 != by_memory.0 || by_cpu.1 != by_memory.1 {
                    text.push(" or ");
                    write_size(by_memory, text);
                }
            }
            Self::Reserved {
                available,
                unit,
                setter,
            } => {
                text.push(start);
                text.push("the task has ");
                text.push_number(available);
                text.push(unit);
                text.push("; raise its `");
                text.push(setter);
                text.push("`, or reserve less");
            }
        }
    }
}

const fn write_closest(below: Option<u32>, above: Option<u32>, unit: &str, text: &mut TextBuffer) {
    text.push("use the closest value, ");
    if let Some(below) = below {
        text.push_number(below);
    }
    if let (Some(_), Some(_)) = (below, above) {
        text.push(" or ");
    }
    if let Some(above) = above {
        text.push_number(above);
    }
    text.push(unit);
}

const fn write_size((cpu, memory): (u32, u32), text: &mut TextBuffer) {
    text.push_number(cpu);
    text.push(" CPU units with ");
    text.push_number(memory);
    text.push(" MiB");
}

/// Empty for [`Help::None`].
impl fmt::Display for Help {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = TextBuffer::new();
        self.write("", &mut text);
        f.write_str(text.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::Help;

    #[test]
    fn closest_values_have_both_sides_if_there_are_two() {
        let closest = |below, above| {
            let unit = " MiB";
            Help::Closest { below, above, unit }.to_string()
        };
        assert_eq!(
            closest(Some(512), Some(1_024)),
            "use the closest value, 512 or 1024 MiB"
        );
        assert_eq!(closest(None, Some(512)), "use the closest value, 512 MiB");
        assert_eq!(closest(Some(512), None), "use the closest value, 512 MiB");
    }

    #[test]
    fn equal_sizes_are_written_once() {
        let sizes = |sizes| Help::TaskSizes(sizes).to_string();
        assert_eq!(
            sizes([(256, 512), (256, 512)]),
            "use the closest size, 256 CPU units with 512 MiB"
        );
        assert_eq!(
            sizes([(1_024, 2_048), (512, 1_024)]),
            "use the closest size, 1024 CPU units with 2048 MiB or 512 CPU units with 1024 MiB"
        );
        assert_eq!(Help::None.to_string(), "");
    }
}
