// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>
#include <vector>

class QPainter;
class QRectF;

/// A barcode for a text: EAN-8, UPC-A or EAN-13 for a retail code whose check digit fits, Code 128 for what is plain ASCII,
/// a QR code for all else. Made by Zint, painted as vectors, so that it is sharp at every printer's resolution.
class Barcode
{
public:
    enum class Kind { Ean,
                      Code128,
                      QrCode };

    /// Nothing: the text is empty or too long for any code.
    [[nodiscard]] static std::optional<Barcode> of(const QString &text);

    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] bool isSquare() const { return m_kind == Kind::QrCode; }
    /// In modules, the quiet zone included.
    [[nodiscard]] int width() const;
    [[nodiscard]] int height() const;
    /// As large as whole device pixels a module allow, in the middle of `place`, the quiet zone included.
    void paint(QPainter &painter, const QRectF &place) const;

private:
    Kind m_kind = Kind::Code128;
    std::vector<std::vector<bool>> m_modules; ///< rows from above; a bar code has one
};
