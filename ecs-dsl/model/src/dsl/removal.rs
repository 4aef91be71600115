//! Setters of the removal policy of components that hold data.

/// The setters of the removal policy. `$default` documents the default.
macro_rules! removal_setters {
    ($default:literal) => {
        /// Deletes the resource and its data when it is removed from the program or replaced, or when its stack is
        /// destroyed.
        #[doc = $default]
        ///
        /// [`DeletionPolicy`](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-attribute-deletionpolicy.html)
        /// `Delete`.
        pub fn delete_on_removal(mut self) -> Self {
            self.removal = Some($crate::cfn::DeletionPolicy::Delete);
            self
        }

        /// Keeps the resource when it is removed from the program or replaced, or when its stack is destroyed. It still
        /// costs money.
        #[doc = $default]
        ///
        /// [`DeletionPolicy`](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-attribute-deletionpolicy.html)
        /// `RetainExceptOnCreate`: CloudFormation deletes the resource if its creation is rolled back.
        pub fn retain_on_removal(mut self) -> Self {
            self.removal = Some($crate::cfn::DeletionPolicy::RetainExceptOnCreate);
            self
        }
    };
    ($default:literal, snapshot) => {
        $crate::dsl::removal::removal_setters!($default);

        /// Creates a final snapshot and deletes the resource when it is removed from the program or replaced, or when
        /// its stack is destroyed. The snapshot costs money until you delete it.
        #[doc = $default]
        ///
        /// [`DeletionPolicy`](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-attribute-deletionpolicy.html)
        /// `Snapshot`.
        pub fn snapshot_on_removal(mut self) -> Self {
            self.removal = Some($crate::cfn::DeletionPolicy::Snapshot);
            self
        }
    };
}

pub(crate) use removal_setters;
