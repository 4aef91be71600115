//! Several connections in the stream of a port session: the frames of smux, version 1 (<https://github.com/xtaci/smux>).
//!
//! A header of eight bytes, the version, the command, the length of the data and the id of the stream, both little-endian; then the data.

use crate::deploy::operate::SessionError;

const VERSION: u8 = 1;

const HEADER_LENGTH: usize = 8;

/// The maximum length of the data of a frame.
pub(super) const MAX_DATA: usize = 0xffff;

/// A frame.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct MuxFrame {
    pub(super) stream: u32,
    pub(super) command: MuxCommand,
}

/// What a frame does.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum MuxCommand {
    /// Opens the stream.
    Open,
    /// Ends the stream.
    End,
    /// Data of the stream.
    Data(Vec<u8>),
    /// Nothing: a sign of life.
    KeepAlive,
}

impl MuxFrame {
    pub(super) fn encode(&self) -> Vec<u8> {
        let (command, data) = match &self.command {
            MuxCommand::Open => (0, &[][..]),
            MuxCommand::End => (1, &[][..]),
            MuxCommand::Data(data) => (2, data.as_slice()),
            MuxCommand::KeepAlive => (3, &[][..]),
        };
        // Callers send at most `MAX_DATA`.
        let length = u16::try_from(data.len()).unwrap_or(u16::MAX);
        let mut bytes = vec![VERSION, command];
        bytes.extend(length.to_le_bytes());
        bytes.extend(self.stream.to_le_bytes());
        bytes.extend(data);
        bytes
    }
}

/// Finds the frames in a stream of bytes.
#[derive(Debug, Default)]
pub(super) struct MuxDecoder(Vec<u8>);

impl MuxDecoder {
    /// Takes bytes; returns the frames that they complete.
    ///
    /// # Errors
    /// If the bytes aren't frames.
    pub(super) fn take(&mut self, bytes: &[u8]) -> Result<Vec<MuxFrame>, SessionError> {
        self.0.extend(bytes);
        let mut frames = Vec::new();
        let mut rest = self.0.as_slice();
        while let Some((header, data)) = rest.split_first_chunk::<HEADER_LENGTH>() {
            let [version, command, low, high, id @ ..] = *header;
            if version != VERSION {
                return Err(SessionError::Malformed {
                    finding: "the agent multiplexes connections in an unknown way",
                });
            }
            let length = usize::from(u16::from_le_bytes([low, high]));
            let Some((data, after)) = data.split_at_checked(length) else {
                break;
            };
            rest = after;
            let command = match command {
                0 => MuxCommand::Open,
                1 => MuxCommand::End,
                2 => MuxCommand::Data(data.to_vec()),
                3 => MuxCommand::KeepAlive,
                _ => {
                    return Err(SessionError::Malformed {
                        finding: "the agent sent an unknown command about a connection",
                    });
                }
            };
            frames.push(MuxFrame {
                stream: u32::from_le_bytes(id),
                command,
            });
        }
        let used = self.0.len() - rest.len();
        self.0.drain(..used);
        Ok(frames)
    }
}

#[cfg(test)]
mod tests {
    use super::{MuxCommand, MuxDecoder, MuxFrame};

    fn frame(stream: u32, command: MuxCommand) -> MuxFrame {
        MuxFrame { stream, command }
    }

    #[test]
    fn frames_have_the_layout_of_smux() {
        let data = frame(0x0102_0304, MuxCommand::Data(b"hello".to_vec()));
        assert_eq!(data.encode(), b"\x01\x02\x05\x00\x04\x03\x02\x01hello");
        assert_eq!(
            frame(3, MuxCommand::Open).encode(),
            [1, 0, 0, 0, 3, 0, 0, 0]
        );
        assert_eq!(frame(3, MuxCommand::End).encode(), [1, 1, 0, 0, 3, 0, 0, 0]);
        assert_eq!(
            frame(0, MuxCommand::KeepAlive).encode(),
            [1, 3, 0, 0, 0, 0, 0, 0]
        );
    }

    #[test]
    fn frames_are_found_wherever_the_stream_is_cut() {
        let frames = [
            frame(3, MuxCommand::Open),
            frame(3, MuxCommand::Data(b"a".repeat(300))),
            frame(0, MuxCommand::KeepAlive),
            frame(5, MuxCommand::Data(Vec::new())),
            frame(3, MuxCommand::End),
        ];
        let bytes: Vec<u8> = frames.iter().flat_map(MuxFrame::encode).collect();
        for size in [1, 2, 7, 8, 9, 100, bytes.len()] {
            let mut decoder = MuxDecoder::default();
            let parts = bytes.chunks(size);
            let found: Vec<_> = parts.flat_map(|part| decoder.take(part).unwrap()).collect();
            assert_eq!(found, frames, "{size}");
        }
    }

    #[test]
    fn other_bytes_are_errors() {
        let error = |bytes: &[u8]| {
            let error = MuxDecoder::default().take(bytes).unwrap_err();
            error.to_string()
        };
        assert_eq!(
            error(&[2, 2, 0, 0, 3, 0, 0, 0]),
            "the agent multiplexes connections in an unknown way"
        );
        assert_eq!(
            error(&[1, 4, 8, 0, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
            "the agent sent an unknown command about a connection"
        );
        assert_eq!(MuxDecoder::default().take(&[1, 2, 0xff]).unwrap(), []);
    }
}
