// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/theme.h"

#include <QAction>
#include <QUuid>

/// Something that another desk lets people do with a record: a refund of an order. It stands among the record's own
/// actions; what it asks lies over the page that it was made for.
class RecordAction : public QAction
{
    Q_OBJECT

public:
    using QAction::QAction;

    /// The record in sight, or another state of it.
    virtual void setRecord(const QUuid &key) = 0;
    /// Text typed that closing the page would lose.
    [[nodiscard]] virtual bool hasUnsavedWork() const { return false; }

signals:
    /// The record may have changed by it.
    void recordChanged(const QUuid &key);
    /// News for the window.
    void told(Tone tone, const QString &message);
};
