// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/result.h"

#include <QList>
#include <QSizeF>
#include <QString>

class QPagedPaintDevice;

/// What a label says: a product's or a bin's code with what people read beside it.
struct Label {
    QString title; ///< in large type
    QString detail;
    QString code; ///< becomes the barcode and the line under it
};

/// The paper that labels are printed on; millimetres.
struct LabelPaper {
    QString name;
    QSizeF page;
    int columns = 1;
    int rows = 1;

    [[nodiscard]] static QList<LabelPaper> all();
};

/// Lays labels out, from left to right and from above, on as many pages as they need.
void paintLabels(QPagedPaintDevice &device, const LabelPaper &paper, const QList<Label> &labels);
/// The same into a PDF; the file is whole or not there.
[[nodiscard]] Result<void> writeLabels(const QString &path, const LabelPaper &paper, const QList<Label> &labels);
