// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/barcode.h"

#include "models/core/scan_code.h"

#include <QPainter>

#include <zint.h>

#include <algorithm>
#include <cmath>
#include <memory>

namespace {

constexpr int quietBar = 11; // modules beside a bar code: GS1 asks for 11 beside EAN-13, Code 128 for 10
constexpr int quietSquare = 4;
constexpr qsizetype longest = 200;

struct SymbolDeleter {
    void operator()(zint_symbol *symbol) const { ZBarcode_Delete(symbol); }
};

bool isDigits(const QString &text)
{
    return std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

bool isAscii(const QString &text)
{
    return std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c >= u' ' && c <= u'~'; });
}

bool isRetail(const QString &text)
{
    const qsizetype size = text.size();
    return (size == 8 || size == 12 || size == 13) && isDigits(text) && !ScanCode(text).hasWrongCheckDigit();
}

} // namespace

std::optional<Barcode> Barcode::of(const QString &text)
{
    QString data = text.trimmed();
    if (data.isEmpty() || data.size() > longest || !data.isValidUtf16())
        return std::nullopt;
    const std::unique_ptr<zint_symbol, SymbolDeleter> symbol(ZBarcode_Create());
    Barcode code;
    symbol->input_mode = UNICODE_MODE;
    if (isRetail(data)) {
        code.m_kind = Kind::Ean;
        symbol->symbology = BARCODE_EANX;
        data = ScanCode(data).asEan().chopped(1); // Zint adds the check digit
    } else if (isAscii(data)) {
        code.m_kind = Kind::Code128;
        symbol->symbology = BARCODE_CODE128;
    } else {
        code.m_kind = Kind::QrCode;
        symbol->symbology = BARCODE_QRCODE;
    }
    const QByteArray bytes = data.toUtf8();
    if (ZBarcode_Encode(symbol.get(), reinterpret_cast<const unsigned char *>(bytes.constData()), int(bytes.size())) >= ZINT_ERROR)
        return std::nullopt;
    const int rows = code.isSquare() ? symbol->rows : 1;
    for (int y = 0; y < rows; ++y) {
        std::vector<bool> row;
        for (int x = 0; x < symbol->width; ++x)
            row.push_back((symbol->encoded_data[y][x / 8] >> (x % 8)) & 1);
        code.m_modules.push_back(std::move(row));
    }
    return code;
}

int Barcode::width() const
{
    return int(m_modules.front().size()) + 2 * (isSquare() ? quietSquare : quietBar);
}

int Barcode::height() const
{
    return isSquare() ? int(m_modules.size()) + 2 * quietSquare : 1;
}

void Barcode::paint(QPainter &painter, const QRectF &place) const
{
    const qreal fitting = isSquare() ? std::min(place.width() / width(), place.height() / height()) : place.width() / width();
    const qreal pixel = 1 / std::max(1e-6, painter.transform().m11());
    // bars of unequal width are misread: whole pixels, where there are enough of them
    const qreal module = fitting >= pixel ? std::floor(fitting / pixel) * pixel : fitting;
    const int quiet = isSquare() ? quietSquare : quietBar;
    const qreal barHeight = isSquare() ? module : place.height();
    const qreal left = std::round(place.center().x() - module * width() / 2) + module * quiet;
    const qreal top = isSquare() ? std::round(place.center().y() - module * height() / 2) + module * quiet : place.y();

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::black);
    for (std::size_t y = 0; y < m_modules.size(); ++y) {
        const std::vector<bool> &row = m_modules[y];
        for (std::size_t x = 0; x < row.size();) {
            std::size_t end = x;
            while (end < row.size() && row[end])
                ++end;
            if (end > x)
                painter.drawRect(QRectF(left + module * qreal(x), top + module * qreal(y), module * qreal(end - x), barHeight));
            x = end + 1;
        }
    }
    painter.restore();
}
