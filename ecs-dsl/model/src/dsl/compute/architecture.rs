//! Processor architectures.

/// The processor architecture of the tasks, which the image must support: `CpuArchitecture`. See
/// [ARM](https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-arm64.html).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Architecture {
    /// 64-bit Intel and AMD processors.
    X86_64,
    /// AWS Graviton processors, about a fifth cheaper on Fargate.
    Arm64,
}
